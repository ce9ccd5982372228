import type { CellValue } from "../core/cell";
import type { Text } from "../core/text";

/**
 * The two-digit divisions (大类) of industry in GB/T 4754-2017: mining (B), manufacturing (C), electricity, heat, gas and
 * water (D). English names are ours.
 */
const divisions: Readonly<Record<string, Text>> = {
  "06": { zh: "煤炭开采和洗选业", en: "Coal mining" },
  "07": { zh: "石油和天然气开采业", en: "Oil and gas extraction" },
  "08": { zh: "黑色金属矿采选业", en: "Ferrous ore mining" },
  "09": { zh: "有色金属矿采选业", en: "Non-ferrous ore mining" },
  "10": { zh: "非金属矿采选业", en: "Non-metallic mineral mining" },
  "11": { zh: "开采专业及辅助性活动", en: "Mining support" },
  "12": { zh: "其他采矿业", en: "Other mining" },
  "13": { zh: "农副食品加工业", en: "Farm produce processing" },
  "14": { zh: "食品制造业", en: "Food" },
  "15": { zh: "酒、饮料和精制茶制造业", en: "Beverages and tea" },
  "16": { zh: "烟草制品业", en: "Tobacco" },
  "17": { zh: "纺织业", en: "Textiles" },
  "18": { zh: "纺织服装、服饰业", en: "Apparel" },
  "19": { zh: "皮革、毛皮、羽毛及其制品和制鞋业", en: "Leather and footwear" },
  "20": { zh: "木材加工和木、竹、藤、棕、草制品业", en: "Wood and straw products" },
  "21": { zh: "家具制造业", en: "Furniture" },
  "22": { zh: "造纸和纸制品业", en: "Paper" },
  "23": { zh: "印刷和记录媒介复制业", en: "Printing" },
  "24": { zh: "文教、工美、体育和娱乐用品制造业", en: "Culture, craft and sports goods" },
  "25": { zh: "石油、煤炭及其他燃料加工业", en: "Petroleum, coal and fuel processing" },
  "26": { zh: "化学原料和化学制品制造业", en: "Chemicals" },
  "27": { zh: "医药制造业", en: "Pharmaceuticals" },
  "28": { zh: "化学纤维制造业", en: "Chemical fibres" },
  "29": { zh: "橡胶和塑料制品业", en: "Rubber and plastics" },
  "30": { zh: "非金属矿物制品业", en: "Non-metallic mineral products" },
  "31": { zh: "黑色金属冶炼和压延加工业", en: "Ferrous metals" },
  "32": { zh: "有色金属冶炼和压延加工业", en: "Non-ferrous metals" },
  "33": { zh: "金属制品业", en: "Metal products" },
  "34": { zh: "通用设备制造业", en: "General machinery" },
  "35": { zh: "专用设备制造业", en: "Special machinery" },
  "36": { zh: "汽车制造业", en: "Motor vehicles" },
  "37": { zh: "铁路、船舶、航空航天和其他运输设备制造业", en: "Other transport equipment" },
  "38": { zh: "电气机械和器材制造业", en: "Electrical machinery" },
  "39": { zh: "计算机、通信和其他电子设备制造业", en: "Computers and electronics" },
  "40": { zh: "仪器仪表制造业", en: "Instruments" },
  "41": { zh: "其他制造业", en: "Other manufacturing" },
  "42": { zh: "废弃资源综合利用业", en: "Recycling of waste resources" },
  "43": { zh: "金属制品、机械和设备修理业", en: "Repair of metal products and machinery" },
  "44": { zh: "电力、热力生产和供应业", en: "Electricity and heat supply" },
  "45": { zh: "燃气生产和供应业", en: "Gas supply" },
  "46": { zh: "水的生产和供应业", en: "Water supply" },
};

/** Where an industry code belongs that is blank or names no division of industry. */
export const unknownDivision = "?";

/** The division a code of GB/T 4754 belongs to: C2669, 2669 and 26 are all in 26. */
export function divisionOf(code: CellValue | undefined): string {
  const digits = /^[B-D]?(\d{2})\d{0,2}$/i.exec(
    String(code ?? "")
      .normalize("NFKC")
      .replace(/\s/g, ""),
  )?.[1];
  return digits !== undefined && Object.hasOwn(divisions, digits) ? digits : unknownDivision;
}

/** The division as a table names it. */
export function divisionTitle(division: string): Text {
  const title = divisions[division];
  if (title === undefined) return { zh: "行业代码缺失或不明", en: "Industry code missing or unknown" };
  return { zh: `${division} ${title.zh}`, en: `${division} ${title.en}` };
}
