import type { PackChoice } from "../../app/packs";
import type { Text } from "../../core/text";
import { defineCommand, shared } from "../command";
import { oneFile, UsageError } from "../options";
import { annotate } from "../packs/annotate";
import { needed } from "../packs/context";
import { importPacks } from "../packs/import";
import { make } from "../packs/make";
import { preview } from "../packs/preview";
import { listRuns, undo } from "../packs/runs";

const folder: Text = { zh: "要写入的文件夹", en: "the folder to write to" };
const newFile: Text = { zh: "要写入的新工作簿", en: "the new workbook to write" };

const listed = (text: string | undefined): string[] | undefined =>
  text
    ?.split(/[,，;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const packsCommand = defineCommand({
  usage: "packs new|preview|import|annotate|undo|runs AUDIT.xlsx [FILES…]",
  summary: {
    zh: "企业填报表：生成、导入返回的表、退回修改、撤销导入",
    en: "packs for the enterprises: make, import, send back, undo",
  },
  details: {
    zh: [
      "packs new AUDIT.xlsx --out 文件夹 [--only 企业,代码]：每家企业一份填报表；--department A.2,A.3 则生成一份园区部门填报表。",
      "packs import AUDIT.xlsx 文件或文件夹… --out NEW.xlsx [--decide keep|take] [--decisions FILE.json]：读取返回的表，写出新工作簿和导入报告（.import.txt、.import.json）；没有决定的冲突保持原值。packs preview 只报告，不写文件。",
      "packs annotate AUDIT.xlsx [文件或文件夹…] --out 文件夹：给需要修改的企业各写一份标红批注的副本。",
      "packs undo AUDIT.xlsx --run 批次 --out NEW.xlsx：整批撤销一次导入。packs runs AUDIT.xlsx：列出各批次。",
      "退出码：0 完成；1 有待决定、未导入或待修改的内容；2 文件不能读取或写入。",
    ].join("\n"),
    en: [
      "packs new AUDIT.xlsx --out FOLDER [--only NAME,CODE]: one pack for each enterprise; with --department A.2,A.3 one for the park's department.",
      "packs import AUDIT.xlsx FILES OR FOLDERS… --out NEW.xlsx [--decide keep|take] [--decisions FILE.json]: reads what came back and writes a new workbook and a report (.import.txt, .import.json); conflicts that nobody decided stay as they are. packs preview only reports.",
      "packs annotate AUDIT.xlsx [FILES OR FOLDERS…] --out FOLDER: a marked and explained copy for each enterprise that has something to correct.",
      "packs undo AUDIT.xlsx --run ID --out NEW.xlsx takes a whole import back. packs runs AUDIT.xlsx lists the imports.",
      "Exit code: 0 done, 1 something is to be decided, was not taken or is to be corrected, 2 a file cannot be read or written.",
    ].join("\n"),
  },
  options: {
    out: {
      kind: "text",
      value: "FOLDER|FILE.xlsx",
      summary: { zh: "要写入的文件夹或文件", en: "the folder or file to write" },
    },
    only: {
      kind: "text",
      value: "NAME,CODE",
      summary: { zh: "只为这些企业（名称或信用代码，用逗号分隔）", en: "only these enterprises, by name or code" },
    },
    department: {
      kind: "text",
      value: "A.2,A.3",
      summary: { zh: "园区部门填报表的条款", en: "clauses of a department's pack" },
    },
    decide: {
      kind: "text",
      value: "keep|take",
      summary: { zh: "与现值不同时：全部保留，或全部采用返回值", en: "where values differ: keep all, or take all" },
    },
    decisions: {
      kind: "text",
      value: "FILE.json",
      summary: { zh: "逐条决定的文件", en: "a file with a decision for each conflict" },
    },
    run: { kind: "text", value: "ID", summary: { zh: "要撤销的批次", en: "the import to undo" } },
    json: { kind: "flag", summary: { zh: "输出 JSON，供其他程序读取", en: "print JSON for other programs" } },
    ...shared,
  },
  async run({ given, files, language, terminal }) {
    const [action, ...rest] = files;
    const [audit, ...returned] = rest;
    const context = { language, terminal, force: given.force === true };
    switch (action) {
      case "new": {
        const clauses = listed(given.department);
        const only = listed(given.only);
        const choice: PackChoice =
          clauses === undefined
            ? { kind: "enterprises", ...(only !== undefined && { only }) }
            : { kind: "department", clauses };
        return make({ ...context, audit: oneFile(rest), out: needed(given.out, "out", folder), choice });
      }
      case "preview":
        return preview({
          ...context,
          audit: oneFile(rest.slice(0, 1)),
          files: returned,
          json: given.json === true,
          decide: given.decide,
          decisions: given.decisions,
        });
      case "import":
        return importPacks({
          ...context,
          audit: oneFile(rest.slice(0, 1)),
          files: returned,
          out: needed(given.out, "out", newFile),
          json: given.json === true,
          decide: given.decide,
          decisions: given.decisions,
        });
      case "annotate":
        return annotate({
          ...context,
          audit: oneFile(audit === undefined ? [] : [audit]),
          files: returned,
          out: needed(given.out, "out", folder),
        });
      case "undo":
        return undo({
          ...context,
          audit: oneFile(rest),
          out: needed(given.out, "out", newFile),
          run: needed(given.run, "run", {
            zh: "要撤销的批次（packs runs 列出各批次）",
            en: "the import (packs runs lists them)",
          }),
        });
      case "runs":
        return listRuns(oneFile(rest), context);
      default:
        throw new UsageError({
          zh: "请写 packs new、preview、import、annotate、undo 或 runs。",
          en: "Say packs new, preview, import, annotate, undo or runs.",
        });
    }
  },
});
