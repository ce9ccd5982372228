const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
];

// ESM-only packages that Jest (CommonJS mode on Node 20) must transform; the pattern also reaches nested copies.
const esm = ["hucre", "docx", "nanoid", "@sparticuz/chromium"].join("|");

const shared = {
  moduleNameMapper: { "^fast-check$": "<rootDir>/test/seeded-fast-check.cjs" },
  transform: { "^.+\\.(t|j|mj)sx?$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/)?(?:${esm})/)`],
};

module.exports = {
  // With two cores jest would leave one idle.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "pure",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["/node_modules/", "\\.browser\\.test\\.ts$"],
      setupFiles: ["<rootDir>/test/setup.cjs"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.browser.test.ts"],
    },
  ],
};
