import type { Text } from "../core/text";
import { defineRule, type RuleHit } from "./define";
import { linkKey } from "./link-key";
import { fieldOf, valuePlace } from "./field-index";

/** tce a year; below it an enterprise is hardly on the authority's list. */
const least = 1000;

export const keyEnergyUsers = defineRule({
  id: "key-energy-users",
  since: "0.1.0",
  clause: "A.2 d)",
  severity: "warning",
  title: { zh: "重点用能单位的能耗与接入", en: "Key energy users: consumption and monitoring" },
  message: { zh: "重点用能单位：{fault}。", en: "Key energy users: {fault}." },
  remedy: {
    zh: "核对“企业清单”的标记、企业年度能耗和能源平台接入企业数。",
    en: "Check the mark on “Enterprises”, the yearly energy, and how many are connected to the platform.",
  },
  because: {
    zh: "重点用能单位年综合能耗不低于 1000 tce（各地名单口径不一，待核实），且应全部接入能源在线监测平台。",
    en: "A key energy user consumes at least 1000 tce a year (lists differ, to be verified), and each is connected to the monitoring platform.",
  },
  examples: [
    {
      years: [2023],
      tables: {
        enterprises: [{ name: "甲", "key-energy-user": "yes" }],
        "enterprise-years": [{ enterprise: "甲", year: 2023, energy: 90 }],
      },
      finds: 1,
    },
    {
      years: [2023],
      tables: {
        enterprises: [{ name: "甲", "key-energy-user": "yes" }],
        "enterprise-years": [{ enterprise: "甲", year: 2023, energy: 9000 }],
      },
      finds: 0,
    },
    {
      fields: { "A3e-01-connected": 0 },
      tables: { enterprises: [{ name: "甲", "key-energy-user": "yes" }] },
      finds: 1,
    },
    { fields: { "A3e-01-connected": 0 }, tables: { enterprises: [{ name: "甲", "key-energy-user": "no" }] }, finds: 0 },
  ],
  find: ({ data, sheets }) => {
    const users = data.rows("enterprises").filter(({ cells }) => cells["key-energy-user"] === "yes");
    const last = data.years.at(-1);
    const hits = users.flatMap((user): RuleHit[] => {
      const name = linkKey(user, "name");
      const row = data
        .rows("enterprise-years")
        .find((one) => linkKey(one, "enterprise") === name && one.cells["year"] === last);
      const energy = row?.cells["energy"];
      if (name === undefined || typeof energy !== "number" || energy >= least) return [];
      const fault: Text = {
        zh: `“${name}”${last ?? ""} 年综合能耗只有 ${energy} tce，不足 ${least} tce`,
        en: `“${name}” consumed ${energy} tce in ${last ?? ""}, less than ${least} tce`,
      };
      return [{ place: { sheet: "enterprises", row: user.index, column: "key-energy-user" }, args: { fault } }];
    });
    const connected = data.value("A3e-01-connected");
    if (typeof connected === "number" && connected < users.length) {
      hits.push({
        place: valuePlace(fieldOf(sheets, "A3e-01-connected")),
        args: {
          fault: {
            zh: `有 ${users.length} 家，接入能源平台的企业只有 ${connected} 家`,
            en: `there are ${users.length}, and ${connected} enterprises are connected to the platform`,
          },
        },
      });
    }
    return { hits };
  },
});
