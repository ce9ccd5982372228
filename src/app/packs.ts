import { departmentPack } from "../packs/department-pack";
import { enterprisePacks } from "../packs/enterprise-pack";
import { fileNames } from "../packs/file-name";
import { layoutPack } from "../packs/layout-pack";
import type { Pack } from "../packs/pack";
import type { BookContent } from "../workbook/content";
import type { OpenedAudit } from "../workbook/decode";

/** Which packs to make: those of all enterprises or of some (by name or code), or one of a department. */
export type PackChoice =
  | { readonly kind: "enterprises"; readonly only?: readonly string[] }
  | { readonly kind: "department"; readonly clauses: readonly string[] };

export interface MadePack {
  readonly fileName: string;
  readonly book: BookContent;
}

export interface MadePacks {
  readonly count: number;
  /** One at a time, so that hundreds need no more memory than one. */
  readonly packs: Iterable<MadePack>;
  /** Names and codes asked for that no enterprise bears. */
  readonly unknown: readonly string[];
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** The packs of an audit, as they are known now. */
export function packsOf({ data }: OpenedAudit, choice: PackChoice): Pack[] {
  if (choice.kind === "department") {
    const pack = departmentPack(data, choice.clauses);
    return pack === undefined ? [] : [pack];
  }
  const all = enterprisePacks(data);
  const { only } = choice;
  if (only === undefined) return all;
  const wanted = new Set(only.map(folded));
  return all.filter(({ identity: { name, code } }) => wanted.has(folded(name)) || wanted.has(folded(code ?? "")));
}

/** The file name of each pack; a department's bears the park's name too. */
export const packFileNames = (packs: readonly Pack[]): string[] =>
  fileNames(
    packs.map(({ identity: { kind, name, park } }) => (kind === "department" ? `${park ?? ""} ${name}` : name)),
    ".xlsx",
  );

/** Makes the packs that go out. */
export function makePacks(opened: OpenedAudit, choice: PackChoice): MadePacks {
  const chosen = packsOf(opened, choice);
  const names = packFileNames(chosen);
  const known = new Set(chosen.flatMap(({ identity: { name, code } }) => [folded(name), folded(code ?? "")]));
  const asked = choice.kind === "enterprises" ? (choice.only ?? []) : [];
  return {
    count: chosen.length,
    packs: {
      *[Symbol.iterator]() {
        for (const [index, pack] of chosen.entries()) yield { fileName: names[index] ?? "", book: layoutPack(pack) };
      },
    },
    unknown: asked.filter((one) => !known.has(folded(one))),
  };
}
