import { HostFault, type HostObject, type SpreadsheetHost } from "./contract";
import { EventRegistrations, isRegistration } from "./events";
import { callMethod, isHostObject, readIndexer, readProperty, writeProperty, type OnMissing } from "./members";
import { answerQuery } from "./query";
import {
  actionType,
  pathType,
  type Action,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchRequest,
  type ObjectPath,
} from "./wire";

/** Where the engine finds its objects: the root and the services asked for by name. */
export type ObjectSource = Pick<SpreadsheetHost, "root" | "service">;

export interface BatchReport {
  readonly onMissing: OnMissing;
  /** Told of exceptions that are no HostFault: faults of the workbench itself, which the add-in sees as GeneralException. */
  readonly onFault: (message: string) => void;
}

const keepReference = "_KeepReference";
const removeReference = "_RemoveReference";

/**
 * Runs rich-API batches over host objects. It knows nothing of Excel: property "Values" is `object.Values`, method
 * "GetRange" is `object.GetRange(…)`, an indexer is `object._Indexer(key)`, identity is `object._Id`.
 *
 * A batch stops at its first failing action; what ran before it stays.
 */
export class BatchEngine {
  readonly registrations = new EventRegistrations();
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(
    private readonly source: ObjectSource,
    private readonly report: BatchReport,
  ) {}

  /** Objects kept alive for the add-in by `_KeepReference` and not yet released. */
  get keptReferences(): number {
    return this.references.size;
  }

  async run(request: BatchRequest): Promise<BatchAnswer> {
    const run = new BatchRun(request, this);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await run.perform(action) });
        if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      } catch (reason) {
        const error = { ...this.describeFault(reason), ActionIndex: index };
        return { Results: results, TraceIds: traceIds, Error: error };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private describeFault(reason: unknown) {
    if (reason instanceof HostFault) {
      const { code, message, location, httpStatus } = reason;
      return { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus };
    }
    const message = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
    this.report.onFault(message);
    return { Code: "GeneralException", Message: message, Location: "", HttpStatusCode: 500 };
  }

  get onMissing(): OnMissing {
    return this.report.onMissing;
  }

  get root(): HostObject {
    return this.source.root;
  }

  service(name: string): HostObject {
    const service = this.source.service(name);
    if (service) return service;
    this.onMissing(`service ${name}`);
    throw new HostFault("NotImplemented", `The service ${name} is not implemented in the workbench`, name, 501);
  }

  keep(target: HostObject): string {
    this.lastReference += 1;
    const id = `{workbench-reference-${this.lastReference}}`;
    this.references.set(id, target);
    return id;
  }

  kept(id: string): HostObject {
    const target = this.references.get(id);
    if (!target) throw new HostFault("InvalidReference", "The object was released or never kept.", id, 404);
    return target;
  }

  release(id: unknown): void {
    if (typeof id !== "string" || !this.references.delete(id))
      throw new HostFault("InvalidReference", "The object was released or never kept.", String(id), 404);
  }
}

/** One batch: its object paths are evaluated lazily, each once, in the order in which actions need them. */
class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly referenceOfPath = new Map<number, string>();
  private readonly pathsToKeep: ReadonlySet<number>;

  constructor(
    private readonly request: BatchRequest,
    private readonly engine: BatchEngine,
  ) {
    // The library reads `_ReferenceId` from the instantiation, which comes before the action that asks to keep it.
    this.pathsToKeep = new Set(request.Actions.filter((a) => a.Name === keepReference).map((a) => a.ObjectPathId));
  }

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === actionType.trace) return null;
    const target = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.identity(action.ObjectPathId, target);
      case actionType.query:
        return answerQuery(target, action.QueryInfo ?? {}, this.engine.onMissing);
      case actionType.method:
        return target === null ? null : this.call(target, action);
      case actionType.setProperty: {
        if (target === null) return null;
        const [value] = await this.arguments(action.ArgumentInfo);
        writeProperty(target, action.Name, value, this.engine.onMissing);
        return null;
      }
      default: {
        const member = `action type ${action.ActionType}`;
        this.engine.onMissing(member);
        throw new HostFault("NotImplemented", `${member} is not implemented in the workbench`, member, 501);
      }
    }
  }

  private async call(target: HostObject, action: Action): Promise<unknown> {
    if (action.Name === keepReference) return null;
    const args = await this.arguments(action.ArgumentInfo);
    if (action.Name === removeReference) {
      this.engine.release(args[0]);
      return null;
    }
    if (isRegistration(action.Name)) {
      this.engine.registrations.change(target, action.Name, this.engine.onMissing);
      return null;
    }
    const result = await callMethod(target, action.Name, args, this.engine.onMissing);
    if (isHostObject(result)) return this.identityOf(result);
    return result === undefined ? null : result;
  }

  private identity(pathId: number, target: HostObject | null): Record<string, unknown> | null {
    if (target === null) return null;
    let reference = this.referenceOfPath.get(pathId);
    if (reference === undefined && this.pathsToKeep.has(pathId)) {
      reference = this.engine.keep(target);
      this.referenceOfPath.set(pathId, reference);
    }
    return { ...this.identityOf(target), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private identityOf(target: HostObject): Record<string, unknown> {
    return target._Id === undefined ? {} : { _Id: target._Id };
  }

  private async object(pathId: number): Promise<HostObject | null> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new HostFault("InvalidObjectPath", `The request has no object path ${pathId}.`, "", 400);
    const found = await this.evaluate(path);
    this.objects.set(pathId, found);
    return found;
  }

  private async evaluate(path: ObjectPath): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.engine.root;
      case pathType.service:
        return this.engine.service(path.Name);
      case pathType.reference:
        return this.engine.kept(path.Name);
      case pathType.nullObject:
        return null;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = await this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathType.method:
        return this.expectObject(path, await callMethod(parent, path.Name, args, this.engine.onMissing));
      case pathType.property:
        return this.expectObject(path, readProperty(parent, path.Name, this.engine.onMissing));
      case pathType.indexer:
        return readIndexer(parent, args[0], this.engine.onMissing);
      default:
        throw new HostFault("InvalidObjectPath", `Unknown object path type ${path.ObjectPathType}.`, path.Name, 400);
    }
  }

  private expectObject(path: ObjectPath, value: unknown): HostObject | null {
    if (value === null || isHostObject(value)) return value;
    throw new HostFault("GeneralException", `${path.Name} gives no object.`, path.Name, 500);
  }

  /** A call's arguments, with object paths replaced by the objects they stand for. */
  private async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return this.resolve(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async resolve(args: readonly unknown[], pathIds: readonly unknown[]): Promise<unknown[]> {
    if (pathIds.length === 0 && !args.some(holdsObjectPath)) return [...args];
    const resolved: unknown[] = [];
    for (const [index, arg] of args.entries()) {
      const id = pathIds[index];
      if (typeof id === "number" && id > 0) resolved.push(await this.object(id));
      else if (Array.isArray(id) && Array.isArray(arg)) resolved.push(await this.resolve(arg, id));
      else resolved.push(await this.resolveWithin(arg));
    }
    return resolved;
  }

  /** Objects inside a plain-object argument travel as `{ _ObjectPathId }`. */
  private async resolveWithin(value: unknown): Promise<unknown> {
    if (!holdsObjectPath(value)) return value;
    const resolved: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      if (isObjectPathMark(member)) resolved[key] = await this.object(member._ObjectPathId);
      else if (Array.isArray(member)) {
        const list: unknown[] = [];
        for (const item of member) list.push(isObjectPathMark(item) ? await this.object(item._ObjectPathId) : item);
        resolved[key] = list;
      } else resolved[key] = member;
    }
    return resolved;
  }
}

function isObjectPathMark(value: unknown): value is { _ObjectPathId: number } {
  return typeof value === "object" && value !== null && "_ObjectPathId" in value;
}

function holdsObjectPath(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).some((m) => isObjectPathMark(m) || (Array.isArray(m) && m.some(isObjectPathMark)));
}
