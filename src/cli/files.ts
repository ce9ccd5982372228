import { link, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Text } from "../core/text";

/** A fault of the file system, or a file that must not be written; the message is for whoever gave the name. */
export class FileError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: { zh: "文件不存在", en: "there is no such file" },
  EACCES: { zh: "没有权限", en: "permission is denied" },
  EPERM: { zh: "没有权限", en: "permission is denied" },
  ELOOP: { zh: "链接指向它自己", en: "the link leads back to itself" },
  EISDIR: { zh: "它是文件夹", en: "it is a folder" },
  ENOTDIR: { zh: "路径中有一段不是文件夹", en: "part of the path is no folder" },
  ENOSPC: { zh: "磁盘已满", en: "the disk is full" },
  EROFS: { zh: "磁盘只读", en: "the disk is read-only" },
  EBUSY: {
    zh: "文件正被其他程序占用（请先在 Excel 中关闭）",
    en: "another program is using it (close it in Excel first)",
  },
  ENAMETOOLONG: { zh: "文件名过长", en: "its name is too long" },
};

const codeOf = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : undefined;

/** The fault in a few words; what is no fault of the file system goes on as it is. */
export function faultOf(cause: unknown): Text {
  const code = codeOf(cause);
  if (code === undefined) throw cause;
  return reasons[code] ?? { zh: code, en: code };
}

function inWords(cause: unknown, action: Text): never {
  const reason = faultOf(cause);
  throw new FileError({ zh: `${action.zh}：${reason.zh}。`, en: `${action.en}: ${reason.en}.` });
}

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    return inWords(cause, { zh: `无法读取“${file}”`, en: `“${file}” cannot be read` });
  }
}

/** The files in a folder and the folders in it, with their paths; a file stands for itself. */
export async function filesUnder(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found.filter((one) => !one.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  } catch (cause) {
    return inWords(cause, { zh: `无法读取“${path}”`, en: `“${path}” cannot be read` });
  }
}

const missing = (cause: unknown): undefined => {
  if (codeOf(cause) === "ENOENT") return undefined;
  throw cause;
};

const alreadyThere = (file: string): FileError =>
  new FileError({
    zh: `“${file}”已经存在，没有覆盖。请换一个文件名，或加上 --force。`,
    en: `“${file}” exists already and was not overwritten. Choose another name, or add --force.`,
  });

export interface Output {
  readonly file: string;
  /** ".xlsx" */
  readonly extension: string;
  readonly force: boolean;
  /** A file that is read in the same run: it is never overwritten, not even with `force`. */
  readonly input?: string;
}

/** Refuses an output that must not be written, before any work is done. */
export async function checkOutput({ file, extension, force, input }: Output): Promise<void> {
  if (extname(file).toLowerCase() !== extension) {
    throw new FileError({
      zh: `输出文件名应以 ${extension} 结尾，现为“${file}”。`,
      en: `The output's name must end in ${extension}, not “${file}”.`,
    });
  }
  try {
    const found = await stat(file).catch(missing);
    if (found === undefined) return;
    const same = input !== undefined && (await realpath(file)) === (await realpath(input).catch(missing));
    if (same) {
      throw new FileError({
        zh: `“${file}”就是输入文件，不会覆盖它。请换一个输出文件名。`,
        en: `“${file}” is the input and is never overwritten. Choose another name for the output.`,
      });
    }
    if (found.isDirectory())
      inWords(Object.assign(new Error(), { code: "EISDIR" }), {
        zh: `无法写入“${file}”`,
        en: `“${file}” cannot be written`,
      });
    if (!force) throw alreadyThere(file);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    inWords(cause, { zh: `无法写入“${file}”`, en: `“${file}” cannot be written` });
  }
}

/** Puts the finished file in its place; without `force` a file that has appeared there meanwhile wins. */
async function place(temporary: string, file: string, force: boolean): Promise<void> {
  if (!force) {
    try {
      await link(temporary, file);
      return await rm(temporary);
    } catch (cause) {
      const code = codeOf(cause);
      if (code === "EEXIST") throw alreadyThere(file);
      // Some disks (exFAT, network shares) know no links; there, looking first must do.
      if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw cause;
      if ((await stat(file).catch(missing)) !== undefined) throw alreadyThere(file);
    }
  }
  await rename(temporary, file);
}

/** Writes a file whole or not at all: under another name first, then in its place. Missing folders are made. */
export async function writeWhole(output: Output, bytes: Uint8Array): Promise<void> {
  await checkOutput(output);
  const file = resolve(output.file);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await place(temporary, file, output.force);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof FileError) throw cause;
    inWords(cause, { zh: `无法写入“${output.file}”`, en: `“${output.file}” cannot be written` });
  }
}
