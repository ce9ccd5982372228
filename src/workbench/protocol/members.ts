import { HostFault, type HostObject } from "./contract";

/** Told of every member that the workbench lacks, as "Type.member", so that the page and the tests can show it. */
export type OnMissing = (member: string) => void;

/** Tells a host object (a member that is itself an API object) from plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "_Type" in value;
}

function describe(target: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = target; at !== null && at !== Object.prototype; at = Reflect.getPrototypeOf(at)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

function missing(target: HostObject, name: string, onMissing: OnMissing): HostFault {
  const member = `${target._Type}.${name}`;
  onMissing(member);
  return new HostFault("NotImplemented", `${member} is not implemented in the workbench`, member, 501);
}

/** Reads a property; a member that does not exist (or is a method) is a named fault. */
export function readProperty(target: HostObject, name: string, onMissing: OnMissing): unknown {
  const descriptor = describe(target, name);
  if (!descriptor || typeof descriptor.value === "function") throw missing(target, name, onMissing);
  const value: unknown = Reflect.get(target, name);
  if (value === undefined) throw missing(target, name, onMissing);
  return value;
}

/** Sets a property through its setter or field; a member without one is a named fault. */
export function writeProperty(target: HostObject, name: string, value: unknown, onMissing: OnMissing): void {
  const descriptor = describe(target, name);
  const writable = descriptor && (descriptor.set !== undefined || descriptor.writable === true);
  if (!writable || typeof descriptor.value === "function") throw missing(target, `${name} (set)`, onMissing);
  Reflect.set(target, name, value);
}

/** Calls a method; a member that does not exist (or is no method) is a named fault. The result may be a promise. */
export function callMethod(target: HostObject, name: string, args: readonly unknown[], onMissing: OnMissing): unknown {
  const descriptor = describe(target, name);
  if (typeof descriptor?.value !== "function") throw missing(target, name, onMissing);
  return Reflect.apply(descriptor.value, target, args);
}

/** Looks a member of a collection up by key; a type without an indexer is a named fault. */
export function readIndexer(target: HostObject, key: unknown, onMissing: OnMissing): HostObject | null {
  if (typeof target._Indexer !== "function") throw missing(target, "[key]", onMissing);
  if (typeof key !== "string" && typeof key !== "number")
    throw new HostFault(
      "InvalidArgument",
      `The key of a ${target._Type} is text or a number.`,
      `${target._Type}.getItem`,
    );
  return target._Indexer(key);
}

/** The names of an object's public properties (not methods, not `_…`), nearest class first. */
export function propertyNames(target: HostObject): string[] {
  const names = new Set<string>();
  for (let at: object | null = target; at !== null && at !== Object.prototype; at = Reflect.getPrototypeOf(at)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      const isProperty =
        descriptor.get !== undefined || ("value" in descriptor && typeof descriptor.value !== "function");
      if (isProperty && /^[A-Z]/.test(name)) names.add(name);
    }
  }
  return [...names];
}
