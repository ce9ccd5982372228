import { readAuditForm, usualAudit, type AuditForm } from "../../src/taskpane/audit-form";
import { themeName } from "../../src/taskpane/pane-theme";
import { sayIn } from "../../src/i18n/messages";

const say = sayIn("en-US");
const form: AuditForm = usualAudit(2026, "zh-CN");
const faults = (changes: Partial<AuditForm>): Record<string, string> => {
  const reading = readAuditForm({ ...form, ...changes });
  return reading.ok
    ? {}
    : Object.fromEntries(Object.entries(reading.faults).map(([field, fault]) => [field, fault(say)]));
};

test("offers the last three complete years", () => {
  const reading = readAuditForm(form);
  expect(reading).toEqual({
    ok: true,
    options: { language: "zh-CN", years: [2023, 2024, 2025], baseline: 2025, auditYear: 2026, enterprises: 20 },
  });
});

test("accepts one year, and full-width digits", () => {
  const reading = readAuditForm({ ...form, from: "２０２５" });
  expect(reading.ok && reading.options.years).toEqual([2025]);
});

test.each<[Partial<AuditForm>, Record<string, string>]>([
  [{ from: "" }, { from: "Enter a year between 2000 and 2100." }],
  [{ baseline: "last year" }, { baseline: "Enter a year between 2000 and 2100." }],
  [{ baseline: "2024.5" }, { baseline: "Enter a year between 2000 and 2100." }],
  [{ from: "2026" }, { from: "The period cannot begin after the base period." }],
  [{ from: "2010" }, { from: "The examination period has at most 5 years." }],
  [{ auditYear: "2024" }, { auditYear: "The audit cannot be before the base period." }],
  [{ enterprises: "0" }, { enterprises: "Enter a whole number between 1 and 500." }],
  [{ enterprises: "501" }, { enterprises: "Enter a whole number between 1 and 500." }],
  [
    { from: "x", enterprises: "" },
    { from: "Enter a year between 2000 and 2100.", enterprises: "Enter a whole number between 1 and 500." },
  ],
])("finds fault with %p", (changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

describe("theme", () => {
  const system = { forcedColors: false, prefersDark: false };
  test.each([
    [{ bodyBackgroundColor: "#262626" }, system, "dark"],
    [{ bodyBackgroundColor: "#FFFFFF" }, { ...system, prefersDark: true }, "light"],
    [{ bodyBackgroundColor: "white" }, { ...system, prefersDark: true }, "dark"],
    [undefined, system, "light"],
    [undefined, { ...system, prefersDark: true }, "dark"],
    [{ bodyBackgroundColor: "#262626" }, { ...system, forcedColors: true }, "high-contrast"],
  ] as const)("for the host's colours %p and the system's %p is %s", (host, preferences, expected) => {
    expect(themeName(host, preferences)).toBe(expected);
  });
});
