import { isBlank, type CellValue } from "../core/cell";
import type { AuditData } from "../sheets/audit-data";
import { enterprises } from "../sheets/enterprises";
import { contactPrefix } from "./contact-fields";
import { codeColumn, columnField, nameColumn } from "./enterprise-pack";
import type { Rejection, Repair, SourceCell } from "./entry-outcome";
import type { Candidate, Conflict, ImportPlan, PlanItem, PlannedValue, Remark } from "./import-plan";
import type { PackIdentity } from "./pack";
import { itemName, type PackEntry, type ReadPack } from "./read-pack";
import { targetsIn, type Targets } from "./targets";

const folded = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .toLowerCase();

/** Numbers that differ by less than a cell can show are the same. */
export function sameValue(left: CellValue, right: CellValue): boolean {
  if (typeof left === "number" && typeof right === "number") {
    return left === right || Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
  }
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  return String(left).trim() === String(right).trim();
}

type Attributed =
  | { readonly ok: true; readonly subject: string; readonly otherPark: boolean }
  | { readonly ok: false; readonly kind: Rejection["kind"]; readonly args: Rejection["args"] };

/** Whose figures these are in this workbook: by code, then by name; contradictions are nobody's. */
function attribute(identity: PackIdentity, data: AuditData): Attributed {
  const park = data.value("A1a-01");
  const otherPark = !isBlank(park) && !isBlank(identity.park) && folded(park) !== folded(identity.park);
  const elsewhere = { park: identity.park ?? "", here: String(park ?? "") };
  if (identity.kind === "department") {
    return otherPark ? { ok: false, kind: "other-park", args: elsewhere } : { ok: true, subject: "", otherPark: false };
  }
  const rows = data.rows(enterprises.id);
  const where = (column: string, wanted: string | null) =>
    isBlank(wanted) ? [] : rows.filter(({ cells }) => folded(cells[column]) === folded(wanted));
  const byCode = where(codeColumn, identity.code);
  const byName = where("name", identity.name);
  const [found] = byName.length > 0 ? byName : byCode;
  const { name, code } = identity;
  if (found === undefined) return { ok: false, kind: "enterprise-unknown", args: { name, code: code ?? "—" } };
  const agreed = byName.length <= 1 && byCode.length <= 1 && (byCode.length === 0 || byCode[0] === found);
  if (!agreed) return { ok: false, kind: "enterprise-unclear", args: { name, code: code ?? "—" } };
  // The same name in another park may be another enterprise; the same code may not.
  if (otherPark && byCode.length === 0) return { ok: false, kind: "other-park", args: elsewhere };
  return { ok: true, subject: String(found.cells["name"]).trim(), otherPark };
}

interface Said {
  readonly item: PlanItem;
  readonly readings: PackEntry[];
}

const distinct = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ value }, index) => candidates.findIndex((earlier) => sameValue(earlier.value, value)) === index);

interface Sorted {
  readonly set: PlannedValue[];
  readonly conflicts: Conflict[];
  unchanged: number;
}

/** Puts what all files say of one value against what the workbook holds. */
function sortOut({ item, readings }: Said, existing: CellValue, into: Sorted): void {
  const candidates: Candidate[] = [];
  let asked = false;
  for (const { outcome, source } of readings) {
    if (outcome.kind === "value") candidates.push({ value: outcome.value, source });
    if (outcome.kind === "question") {
      asked = true;
      for (const value of outcome.candidates) candidates.push({ value, source });
    }
  }
  const found = distinct(candidates);
  const [only] = found;
  if (asked) into.conflicts.push({ item, kind: "question", existing, candidates: found });
  else if (found.length > 1) into.conflicts.push({ item, kind: "several", existing, candidates: found });
  else if (only !== undefined) {
    if (isBlank(existing)) into.set.push({ item, ...only });
    else if (sameValue(existing, only.value)) into.unchanged++;
    else into.conflicts.push({ item, kind: "different", existing, candidates: found });
  } else {
    const blank = readings.find(({ outcome }) => outcome.kind === "blank");
    const refused = readings.some(({ outcome }) => outcome.kind === "rejected");
    if (blank === undefined || refused || isBlank(existing)) return;
    into.conflicts.push({ item, kind: "cleared", existing, candidates: [{ value: null, source: blank.source }] });
  }
}

/** Facts and lines that the workbook has no cell for; they are handed on to whoever imports. */
const isRemark = (field: string, column: string): boolean => field.startsWith(contactPrefix) || column === "remark";

interface Collecting {
  readonly said: Map<string, Said>;
  readonly remarks: Remark[];
  readonly rejections: Rejection[];
}

function collect(pack: ReadPack, subject: string, targets: Targets, into: Collecting): void {
  for (const entry of pack.entries) {
    const { field, column, source, raw, outcome } = entry;
    const name = itemName(field, column);
    // the name attributes the pack and is never imported
    if (field.id === columnField(enterprises, nameColumn)) continue;
    if (isRemark(field.id, column)) {
      if (outcome.kind === "value") {
        into.remarks.push({ subject, name, text: String(outcome.value), source });
      }
      continue;
    }
    const item: PlanItem = { id: `${subject}/${field.id}/${column}`, subject, field: field.id, column, name };
    const existing = targets.existing(item);
    if (existing === undefined) {
      if (outcome.kind === "value" || outcome.kind === "question") {
        const kind = /^y\d{4}$/.test(column) ? "year-unknown" : "unknown-item";
        into.rejections.push({
          kind,
          source,
          at: { field: field.id, column },
          item: name,
          given: raw,
          args: { item: field.title.zh },
        });
      }
      continue;
    }
    const known = into.said.get(item.id) ?? { item, readings: [] };
    known.readings.push(entry);
    into.said.set(item.id, known);
  }
}

/** What importing the packs would do to the audit; nothing is changed yet. */
export function planImport(data: AuditData, packs: readonly ReadPack[]): ImportPlan {
  const targets = targetsIn(data);
  const repairs: Repair[] = [];
  const refused: string[] = [];
  const subjects = new Map<string, string>();
  const collecting: Collecting = { said: new Map(), remarks: [], rejections: [] };
  for (const pack of packs) {
    const source: SourceCell = { file: pack.file, sheet: null, cell: null };
    const attributed = pack.identity && attribute(pack.identity, data);
    if (attributed === undefined || !attributed.ok) {
      refused.push(pack.file);
      collecting.rejections.push(
        ...(attributed === undefined
          ? pack.rejections
          : [{ kind: attributed.kind, source, at: null, item: null, given: null, args: attributed.args }]),
      );
      continue;
    }
    subjects.set(pack.file, attributed.subject);
    collecting.rejections.push(...pack.rejections);
    repairs.push(...pack.repairs);
    if (attributed.otherPark) {
      const was = pack.identity?.park ?? null;
      repairs.push({ kind: "other-park-name", source, item: null, was, became: data.value("A1a-01") });
    }
    collect(pack, attributed.subject, targets, collecting);
  }
  const sorted: Sorted = { set: [], conflicts: [], unchanged: 0 };
  for (const said of collecting.said.values()) sortOut(said, targets.existing(said.item) ?? null, sorted);
  return {
    files: packs.map(({ file }) => file),
    refused,
    subjects,
    ...sorted,
    repairs,
    rejections: collecting.rejections,
    remarks: collecting.remarks,
    changesOf: targets.changesOf,
  };
}
