import importX from "eslint-plugin-import-x";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";
import table from "./.layers.cjs";

const zones = Object.entries(table.layers).map(([layer, may]) => ({
  target: `./src/${layer}`,
  from: "./src",
  except: [`./${layer}`, ...may.map((other) => `./${other}`)],
  message: `src/${layer} may import only: ${[layer, ...may].join(", ")}`,
}));

const office = ["Excel", "Office", "OfficeRuntime", "OfficeExtension", "CustomFunctions"];

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      ".build/**",
      "out/**",
      "node_modules/**",
      "**/*.cjs",
      "!src/emit/strip-documentation.cjs",
      "*.js",
      "*.mjs",
      "test/browser/fixtures/**",
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "import-x": importX, "office-addins": officeAddins },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      "import-x/resolver": { node: { extensions: [".ts", ".tsx", ".js", ".mjs"] } },
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "import-x/no-cycle": ["error", { ignoreExternal: true }],
      "no-restricted-globals": [
        "error",
        ...office.map((name) => ({ name, message: "only src/host/excel may name it" })),
      ],
      "no-console": "error",
      "max-params": ["error", 4],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "import-x/no-restricted-paths": ["error", { zones }] } },
  {
    files: ["src/host/excel/**"],
    rules: {
      "no-restricted-globals": "off",
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"])),
    },
  },
  { files: ["src/cli/**", "test/bench/**", "src/workbench/server/**"], rules: { "no-console": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  { files: ["test/browser/**"], rules: { "no-restricted-globals": "off" } },
);
