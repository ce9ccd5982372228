import { HostFault, type HostObject } from "./contract";
import { isHostObject, propertyNames, readProperty, type OnMissing } from "./members";
import type { QueryInfo } from "./wire";

/** What was asked for, as a tree: `format/fill/color` and `format/wrapText` share their first step. */
interface Selection {
  /** The step as it was asked for, with a capital: its wire name in all but two of the library's 810 properties. */
  readonly name: string;
  /** "*", "$all", a bare collection or an empty select: every scalar. */
  all: boolean;
  readonly children: Map<string, Selection>;
}

function emptySelection(step = ""): Selection {
  return { name: step.charAt(0).toUpperCase() + step.slice(1), all: false, children: new Map() };
}

function selectionOf(query: QueryInfo): Selection {
  const tree = emptySelection();
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (names.length === 0) tree.all = true;
  for (const name of names) {
    let at = tree;
    for (const step of name.split(/[/.]/).filter((s) => s !== "" && s.toLowerCase() !== "items")) {
      if (step === "*" || step === "$all") {
        at.all = true;
        break;
      }
      // "$none" asks for the objects without any of their properties.
      if (step === "$none") break;
      const key = step.toLowerCase();
      let child = at.children.get(key);
      if (!child) at.children.set(key, (child = emptySelection(step)));
      at = child;
    }
  }
  return tree;
}

type Answer = Record<string, unknown>;

/**
 * Answers `load`: the selected properties of an object under their wire names, `_Items` for a collection, nested objects
 * for navigation paths. Names match case-insensitively, for the library sends them in the caller's spelling.
 */
export function answerQuery(target: HostObject | null, query: QueryInfo, onMissing: OnMissing): Answer | null {
  return target === null ? null : answerObject(target, selectionOf(query), query, onMissing);
}

function answerObject(target: HostObject, selection: Selection, query: QueryInfo, onMissing: OnMissing): Answer {
  const items = target._Items;
  if (items === undefined) return { ...identity(target), ...answerScalars(target, selection, onMissing) };

  // A name that the collection itself has (e.g. `count`) is the collection's, every other name is its items'.
  const own = emptySelection();
  const ofItems: Selection = { ...emptySelection(), all: selection.all };
  const ownNames = new Set(propertyNames(target).map((name) => name.toLowerCase()));
  for (const [name, child] of selection.children) (ownNames.has(name) ? own : ofItems).children.set(name, child);

  const answer: Answer = answerScalars(target, own, onMissing);
  const asksForItems = ofItems.all || ofItems.children.size > 0 || own.children.size === 0;
  if (asksForItems) {
    const from = query.Skip ?? 0;
    const page = query.Top === undefined ? items.slice(from) : items.slice(from, from + query.Top);
    answer["_Items"] = page.map((item) => ({ ...identity(item), ...answerScalars(item, ofItems, onMissing) }));
  }
  return answer;
}

function identity(target: HostObject): Answer {
  return target._Id === undefined ? {} : { _Id: target._Id };
}

function answerScalars(target: HostObject, selection: Selection, onMissing: OnMissing): Answer {
  const answer: Answer = {};
  const names = propertyNames(target);
  if (selection.all) {
    for (const name of names) {
      const value = readProperty(target, name, onMissing);
      if (!isHostObject(value)) answer[name] = value;
    }
  }
  for (const [asked, child] of selection.children) {
    const name = names.find((n) => n.toLowerCase() === asked) ?? child.name;
    const value = readProperty(target, name, onMissing);
    if (!isHostObject(value)) {
      if (child.children.size > 0 && value !== null)
        throw new HostFault("InvalidArgument", `${name} has no properties to load.`, `${target._Type}.${name}`);
      answer[name] = value;
    } else {
      const nested: Selection = { ...child, all: child.all || child.children.size === 0 };
      answer[name] = answerObject(value, nested, {}, onMissing);
    }
  }
  return answer;
}
