/**
 * Webpack plugin that writes what derives from the catalogue (functions.json for each language, help pages) into the
 * build. The catalogue is TypeScript and the build is not, so its files are compiled as they are required.
 */
const { transformSync } = require("@swc/core");
const Module = require("node:module");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const root = path.resolve(__dirname, "..");

/** Loads a TypeScript module of this repository, anew each time so that a watching build sees changes. */
function requireTypeScript(file) {
  const before = Module._extensions[".ts"];
  Module._extensions[".ts"] = (module, filename) => {
    const { code } = transformSync(require("node:fs").readFileSync(filename, "utf8"), {
      filename,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    module._compile(code, filename);
  };
  try {
    for (const known of Object.keys(require.cache)) {
      if (known.startsWith(root) && known.endsWith(".ts")) delete require.cache[known];
    }
    return require(file);
  } finally {
    if (before === undefined) delete Module._extensions[".ts"];
    else Module._extensions[".ts"] = before;
  }
}

/**
 * Where the build will stand, from the manifest: the only place that knows, and the only use is the help links of
 * functions.json, which Excel wants absolute.
 */
function baseUrl() {
  const manifest = require("node:fs").readFileSync(path.join(root, "..", "manifest.xml"), "utf8");
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest);
  if (page === null) throw new Error("manifest.xml names no SourceLocation");
  return new URL(".", page[1]).href;
}

class EmitPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "EmitPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const { emitAll } = requireTypeScript(path.join(__dirname, "all.ts"));
          for (const [file, content] of Object.entries(emitAll(baseUrl()))) {
            compilation.emitAsset(file, new sources.RawSource(content));
          }
        },
      );
    });
  }
}

module.exports = { EmitPlugin, requireTypeScript };
