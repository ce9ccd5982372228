/** The faults of the object model, by Office.js error code and with Excel's wording where it is known. */
import { HostFault } from "../protocol/contract";

export function itemNotFound(location: string): HostFault {
  return new HostFault("ItemNotFound", "The requested resource doesn't exist.", location, 404);
}

export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): HostFault {
  return new HostFault("InvalidArgument", message, location, 400);
}

export function itemAlreadyExists(
  location: string,
  message = "A resource with the same name or identifier already exists.",
): HostFault {
  return new HostFault("ItemAlreadyExists", message, location, 400);
}

export function invalidOperation(location: string, message: string): HostFault {
  return new HostFault("InvalidOperation", message, location, 400);
}

export function accessDenied(location: string): HostFault {
  return new HostFault(
    "AccessDenied",
    "You can't perform the requested operation: the sheet is protected and the cells are locked.",
    location,
    403,
  );
}

export function unsupportedFeature(location: string, what: string): HostFault {
  return new HostFault(
    "UnsupportedFeature",
    `The source file contains features that Excel on the web cannot insert: ${what}.`,
    location,
    400,
  );
}

/** For variants of a member that exists; whole missing members are the protocol half's to report. */
export function notImplemented(member: string): HostFault {
  return new HostFault("NotImplemented", `${member} is not implemented in the workbench`, member, 501);
}
