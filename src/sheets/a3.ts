import { defineSheet } from "./define";
import { evidence } from "./evidence";
import { exchanges } from "./exchanges";
import { facilities } from "./facilities";
import { amount, choice, count, description, listing, share, yesNo } from "./field-kinds";
import { plantQuality } from "./plant-quality";

const heat = { zh: "有集中供热时", en: "when there is district heating" };
const reclaimed = { zh: "有再生水系统时", en: "when there is a reclaimed-water system" };

/** Infrastructure of the park (DB43/T, A.3). */
export const a3 = defineSheet({
  kind: "form",
  id: "a3",
  tab: { zh: "A.3 基础设施", en: "A.3 Infrastructure" },
  title: { zh: "A.3 基础设施情况", en: "A.3 Infrastructure" },
  intro: {
    zh: "水、能源、物料、污染物处理处置和信息管理系统。条件项仅在园区有该设施时填写，没有的状态选“不适用”。",
    en: "Water, energy, materials, treatment and information systems. Conditional items are due only where the park has the facility; otherwise choose “not applicable”.",
  },
  clause: "A.3",
  sections: [
    {
      clause: "A.3 a)",
      title: { zh: "园区水资源系统", en: "Water systems" },
      fields: [
        amount(
          "A3a-01",
          "万m3/d",
          { zh: "供水厂设计能力", en: "Waterworks: capacity" },
          {
            evidence: { zh: "供水公司", en: "water supplier" },
            help: { zh: "负荷率一般为 20%–110%。", en: "The load is usually 20 to 110 %." },
          },
        ),
        amount(
          "A3a-02",
          "万m3",
          { zh: "供水总量 Qs", en: "Water supplied Qs" },
          {
            evidence: { zh: "供水厂出厂计量", en: "meters at the waterworks" },
            help: { zh: "不小于注册用户用水量。", en: "At least the registered consumption." },
          },
        ),
        amount(
          "A3a-03",
          "万m3",
          { zh: "注册用户用水量 Qa", en: "Registered consumption Qa" },
          {
            evidence: evidence.waterSupplier,
            help: {
              zh: "不超过供水总量；管损率由“指标计算”表计算（CJJ 92-2016）。",
              en: "At most the supply; the leakage rate is computed on the indicator sheet (CJJ 92-2016).",
            },
          },
        ),
        amount(
          "A3a-04",
          "km",
          { zh: "供水管网长度", en: "Length of the water mains" },
          {
            period: "once",
            evidence: { zh: "管网地理信息系统", en: "network information system" },
          },
        ),
        description(
          "A3a-06",
          { zh: "排水体制", en: "Sewer system" },
          {
            evidence: { zh: "排水部门", en: "drainage authority" },
            help: { zh: "合流、分流或混合，管网覆盖情况。", en: "Combined, separate or mixed, and its coverage." },
          },
        ),
        share(
          "A3a-06-rate",
          { zh: "雨污分流率", en: "Share of separate sewers" },
          {
            period: "once",
            evidence: { zh: "排水部门", en: "drainage authority" },
            help: { zh: "低于 100% 须说明改造计划。", en: "Below 100 %, tell the plan." },
          },
        ),
        share(
          "A3a-07",
          { zh: "污水收集率", en: "Sewage collection rate" },
          {
            evidence: { zh: "排水部门", en: "drainage authority" },
            help: { zh: "进厂水量 ÷ 应收水量。", en: "Inflow of the plant over what should arrive." },
          },
        ),
        amount(
          "A3a-08",
          "万m3/d",
          { zh: "污水处理厂设计能力", en: "Wastewater plant: capacity" },
          {
            part: "wastewater-plant",
            evidence: { zh: "排污许可证", en: "discharge permit" },
          },
        ),
        amount(
          "A3a-08-inflow",
          "万m3",
          { zh: "污水处理厂进水量", en: "Wastewater plant: inflow" },
          {
            part: "wastewater-plant",
            evidence: { zh: "污水处理厂在线监测", en: "online monitoring of the plant" },
            help: {
              zh: "不小于出水量；负荷率一般为 30%–110%。",
              en: "At least the effluent; the load is usually 30 to 110 %.",
            },
          },
        ),
        description(
          "A3a-08-standard",
          { zh: "污水处理厂出水标准与提标情况", en: "Wastewater plant: discharge standard" },
          {
            part: "wastewater-plant",
            evidence: { zh: "排污许可证", en: "discharge permit" },
          },
        ),
        listing(
          "A3a-09",
          { zh: "污水处理厂进、出水浓度", en: "Wastewater plant: concentrations in and out" },
          plantQuality,
          {
            part: "wastewater-plant",
            evidence: { zh: "在线监测、比对监测", en: "online and comparison monitoring" },
            help: {
              zh: "COD、BOD5、SS、NH3-N、TN、TP，mg/L；出水不超过标准。",
              en: "COD, BOD5, SS, NH3-N, TN and TP in mg/L; the effluent meets the standard.",
            },
          },
        ),
        amount(
          "A3a-10",
          "万m3/d",
          { zh: "再生水厂设计能力", en: "Reclaimed-water plant: capacity" },
          {
            required: "conditional",
            part: "reclaimed-water",
            condition: reclaimed,
            evidence: { zh: "运营单位", en: "operator" },
          },
        ),
        amount(
          "A3a-10-output",
          "万m3",
          { zh: "再生水厂产量", en: "Reclaimed-water plant: output" },
          {
            required: "conditional",
            part: "reclaimed-water",
            condition: reclaimed,
            evidence: { zh: "运营单位", en: "operator" },
            help: { zh: "不小于中水回用量。", en: "At least the reclaimed water used." },
          },
        ),
        amount(
          "A3a-10-network",
          "km",
          { zh: "再生水管网长度", en: "Length of the reclaimed-water mains" },
          {
            required: "conditional",
            part: "reclaimed-water",
            condition: reclaimed,
            period: "once",
            evidence: { zh: "运营单位", en: "operator" },
          },
        ),
        listing("A3a-11", { zh: "冷凝水回收系统", en: "Condensate system" }, facilities, {
          kinds: ["condensate"],
          required: "conditional",
          part: "heating",
          condition: heat,
          evidence: evidence.heatSupplier,
          help: { zh: "与冷凝水回收率（A.2 e)）一致。", en: "Agrees with the condensate return rate in A.2 e)." },
        }),
        listing("A3a-12", { zh: "中水回用系统的用户与用途", en: "Users and uses of reclaimed water" }, exchanges, {
          kinds: ["reclaimed"],
          required: "conditional",
          part: "reclaimed-water",
          condition: reclaimed,
          evidence: { zh: "用户合同", en: "user contracts" },
        }),
        listing("A3a-13", { zh: "雨洪管理情况", en: "Stormwater management" }, facilities, {
          kinds: ["stormwater"],
          evidence: evidence.asBuilt,
          help: {
            zh: "雨水排口、初期雨水池、在线监测；化工园区须有初期雨水池。",
            en: "Outfalls, first-flush tanks and monitoring; chemical parks need first-flush tanks.",
          },
        }),
        amount(
          "A3a-14",
          "t",
          { zh: "污泥产生量", en: "Sludge generated" },
          {
            required: "conditional",
            part: "wastewater-plant",
            condition: { zh: "有污水处理厂时", en: "when there is a wastewater plant" },
            evidence: evidence.wasteSystem,
          },
        ),
        share(
          "A3a-14-moisture",
          { zh: "污泥含水率", en: "Moisture of the sludge" },
          {
            required: "conditional",
            part: "wastewater-plant",
            condition: { zh: "有污水处理厂时", en: "when there is a wastewater plant" },
            evidence: { zh: "化验记录", en: "laboratory records" },
            usual: [40, 85],
          },
        ),
      ],
    },
    {
      clause: "A.3 b)",
      title: { zh: "园区能源供应系统", en: "Energy supply" },
      fields: [
        listing("A3b-01", { zh: "供电系统", en: "Power supply" }, facilities, {
          kinds: ["substation"],
          evidence: { zh: "供电公司", en: "power supplier" },
          help: { zh: "变电站电压等级、容量、最大负荷。", en: "Voltage, capacity and peak load of the substations." },
        }),
        share(
          "A3b-02",
          { zh: "线损率", en: "Line loss" },
          {
            required: "optional",
            evidence: { zh: "供电公司", en: "power supplier" },
            usual: [0, 10],
          },
        ),
        listing("A3b-03", { zh: "供热系统", en: "Heat supply" }, facilities, {
          kinds: ["heat"],
          evidence: evidence.heatSupplier,
          help: {
            zh: "锅炉、热电机组的参数与燃料；没有集中供热则写“无”。",
            en: "Boilers and CHP units, their parameters and fuel; write “none” without district heating.",
          },
        }),
        amount(
          "A3b-04",
          "GJ",
          { zh: "集中供热量", en: "District heat supplied" },
          {
            required: "conditional",
            part: "heating",
            condition: heat,
            evidence: evidence.heatSupplier,
            help: { zh: "供热量 = 售热量 + 损失。", en: "Supplied = sold + lost." },
          },
        ),
        share(
          "A3b-04-loss",
          { zh: "供热管网热损率", en: "Heat loss of the network" },
          {
            required: "conditional",
            part: "heating",
            condition: heat,
            evidence: evidence.heatSupplier,
            usual: [2, 20],
          },
        ),
        amount(
          "A3b-04-network",
          "km",
          { zh: "供热管网长度", en: "Length of the heat network" },
          {
            required: "conditional",
            part: "heating",
            condition: heat,
            period: "once",
            evidence: evidence.heatSupplier,
          },
        ),
        share(
          "A3b-05",
          { zh: "锅炉（热电）效率", en: "Efficiency of boilers or CHP" },
          {
            required: "conditional",
            part: "heating",
            condition: heat,
            evidence: { zh: "能效测试报告", en: "efficiency test" },
            usual: [60, 95],
          },
        ),
        listing("A3b-06", { zh: "供气系统", en: "Gas supply" }, facilities, {
          kinds: ["gas"],
          evidence: evidence.gasCompany,
          help: { zh: "门站压力、管网、用户数。", en: "Gate pressure, network and users." },
        }),
        amount(
          "A3b-06-supplied",
          "万Nm3",
          { zh: "年供气量", en: "Gas supplied" },
          {
            part: "gas-network",
            evidence: evidence.gasCompany,
            help: { zh: "与天然气消费量（A.2 d)）相近。", en: "Close to the natural gas of A.2 d)." },
          },
        ),
        listing("A3b-07", { zh: "热水/制冷系统", en: "Hot water and cooling" }, facilities, {
          kinds: ["cooling"],
          required: "conditional",
          part: "district-cooling",
          condition: { zh: "有集中热水或制冷时", en: "when hot water or cooling is central" },
          evidence: { zh: "运营单位", en: "operator" },
          help: {
            zh: "冷热源、容量、能效（COP 一般 2–7）。",
            en: "Sources, capacity, efficiency (COP usually 2 to 7).",
          },
        }),
        amount(
          "A3b-08",
          "MW",
          { zh: "分布式光伏装机容量", en: "Photovoltaic capacity" },
          {
            required: "conditional",
            part: "photovoltaics",
            condition: { zh: "有分布式光伏时", en: "when there is photovoltaics" },
            evidence: { zh: "备案文件", en: "filing" },
          },
        ),
        amount(
          "A3b-08-storage",
          "MWh",
          { zh: "储能容量", en: "Energy storage" },
          {
            required: "conditional",
            part: "storage",
            condition: { zh: "有储能设施时", en: "when there is storage" },
            evidence: { zh: "备案文件", en: "filing" },
          },
        ),
        count(
          "A3b-08-chargers",
          "个",
          { zh: "充电桩数量", en: "Charging points" },
          {
            required: "conditional",
            part: "charging",
            condition: { zh: "有充电设施时", en: "when there are charging points" },
            evidence: { zh: "备案文件", en: "filing" },
          },
        ),
        share(
          "A3b-09",
          { zh: "集中供热覆盖率", en: "Coverage of district heating" },
          {
            required: "optional",
            evidence: evidence.parkLedger,
          },
        ),
      ],
    },
    {
      clause: "A.3 c)",
      title: { zh: "园区原辅材料和产品管理系统", en: "Materials and products" },
      fields: [
        description(
          "A3c-01",
          { zh: "原辅材料统一采购和转运系统", en: "Joint purchasing and transfer" },
          {
            required: "conditional",
            part: "joint-purchasing",
            condition: { zh: "有统一采购或转运时", en: "when purchasing or transfer is joint" },
            evidence: { zh: "采购平台", en: "purchasing platform" },
          },
        ),
        listing("A3c-02", { zh: "公共仓储", en: "Public storage" }, facilities, {
          kinds: ["storage"],
          required: "conditional",
          part: "public-storage",
          condition: { zh: "有公共仓储时", en: "when there is public storage" },
          evidence: { zh: "应急管理部门", en: "emergency-management authority" },
          help: { zh: "危险化学品仓库须有许可。", en: "Stores of hazardous chemicals need a permit." },
        }),
        amount(
          "A3c-02-area",
          "m2",
          { zh: "公共仓储面积", en: "Area of public storage" },
          {
            required: "conditional",
            part: "public-storage",
            condition: { zh: "有公共仓储时", en: "when there is public storage" },
            period: "once",
            evidence: evidence.parkLedger,
          },
        ),
        share(
          "A3c-03",
          { zh: "大宗货物清洁运输比例", en: "Clean transport of bulk goods" },
          {
            required: "conditional",
            part: "bulk-goods",
            condition: { zh: "有大宗货物运输时", en: "when bulk goods are moved" },
            evidence: { zh: "物流台账", en: "logistics ledger" },
          },
        ),
        amount(
          "A3c-04",
          "km",
          { zh: "公共管廊和输送管线长度", en: "Length of pipe racks and pipelines" },
          {
            required: "conditional",
            part: "pipe-racks",
            condition: { zh: "有公共管廊时", en: "when there are pipe racks" },
            period: "once",
            evidence: evidence.asBuilt,
          },
        ),
        description(
          "A3c-05",
          { zh: "产品包装与回收体系", en: "Packaging and take-back" },
          {
            required: "optional",
            evidence: evidence.enterpriseReports,
          },
        ),
      ],
    },
    {
      clause: "A.3 d)",
      title: { zh: "园区污染物处理处置系统", en: "Treatment and disposal" },
      fields: [
        amount(
          "A3d-01",
          "t",
          { zh: "生活垃圾产生量", en: "Domestic waste generated" },
          {
            evidence: { zh: "环卫部门", en: "sanitation department" },
            help: { zh: "一般为每人每天 0.4–1.2 kg。", en: "Usually 0.4 to 1.2 kg per head and day." },
          },
        ),
        amount(
          "A3d-02",
          "t",
          { zh: "建筑垃圾产生量", en: "Construction waste generated" },
          {
            evidence: { zh: "城管部门", en: "urban-management department" },
          },
        ),
        amount(
          "A3d-02-recycled",
          "t",
          { zh: "建筑垃圾资源化利用量", en: "Construction waste recycled" },
          {
            evidence: { zh: "城管部门", en: "urban-management department" },
            help: { zh: "不超过产生量。", en: "At most what is generated." },
          },
        ),
        listing(
          "A3d-03",
          { zh: "工业固体废物收集、运输、贮存、处置系统", en: "Industrial solid waste: collection to disposal" },
          facilities,
          {
            kinds: ["solid-waste"],
            evidence: evidence.wasteSystem,
            help: {
              zh: "设施能力与年末库存；库存不超过能力。",
              en: "Capacity and stock at the end of the year; the stock stays below capacity.",
            },
          },
        ),
        amount(
          "A3d-04",
          "t",
          { zh: "危险废物产生量", en: "Hazardous waste generated" },
          {
            evidence: evidence.wasteSystem,
            help: {
              zh: "等于利用、处置、贮存量之和（容差 1%）。",
              en: "Equals used + disposed of + stored (within 1 %).",
            },
          },
        ),
        amount(
          "A3d-04-utilised",
          "t",
          { zh: "危险废物综合利用量", en: "Hazardous waste utilised" },
          {
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A3d-04-disposed",
          "t",
          { zh: "危险废物处置量", en: "Hazardous waste disposed of" },
          {
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A3d-04-stored",
          "t",
          { zh: "危险废物贮存量", en: "Hazardous waste stored" },
          {
            evidence: evidence.wasteSystem,
            help: { zh: "当年新增的贮存量，不是库存。", en: "Put into storage in the year, not the stock." },
          },
        ),
        choice(
          "A3d-05",
          yesNo,
          { zh: "危险废物贮存设施是否符合 GB 18597", en: "Hazardous-waste storage meets GB 18597" },
          {
            evidence: evidence.siteVisit,
            help: {
              zh: "不符合须列入问题清单并有整改方案。",
              en: "“No” belongs on the list of problems and needs an option.",
            },
          },
        ),
        listing("A3d-06", { zh: "废气处理系统（集中处理、VOCs 绿岛）", en: "Shared waste-gas treatment" }, facilities, {
          kinds: ["waste-gas"],
          required: "conditional",
          part: "shared-waste-gas",
          condition: { zh: "有集中废气处理设施时", en: "when there is a shared facility" },
          evidence: { zh: "竣工验收文件", en: "acceptance documents" },
        }),
        listing(
          "A3d-07",
          { zh: "污水处理系统（类型与工艺）", en: "Wastewater treatment: kind and process" },
          facilities,
          {
            kinds: ["sewage"],
            evidence: { zh: "排污许可证", en: "discharge permit" },
            help: { zh: "与 A.3 a) 污水处理厂一致。", en: "Agrees with the plant of A.3 a)." },
          },
        ),
        listing(
          "A3d-08",
          { zh: "危险废物处置单位许可及余量", en: "Permits of the hazardous-waste disposers" },
          facilities,
          {
            kinds: ["disposer"],
            required: "conditional",
            part: "hazardous-disposal",
            condition: { zh: "委托处置危险废物时", en: "when disposal is contracted out" },
            evidence: { zh: "危险废物经营许可证", en: "hazardous-waste operating licence" },
            help: { zh: "在有效期内，转移量不超过许可量。", en: "Valid, and not below what is transferred." },
          },
        ),
      ],
    },
    {
      clause: "A.3 e)",
      title: { zh: "园区信息管理系统", en: "Information systems" },
      fields: [
        choice(
          "A3e-01",
          yesNo,
          { zh: "能源在线监测平台", en: "Energy monitoring platform" },
          {
            evidence: { zh: "平台截图", en: "screenshots" },
          },
        ),
        count(
          "A3e-01-connected",
          "家",
          { zh: "接入能源平台的企业数", en: "Enterprises connected to it" },
          {
            required: "conditional",
            condition: { zh: "有能源在线监测平台时", en: "when there is such a platform" },
            period: "once",
            evidence: { zh: "平台截图", en: "screenshots" },
            help: {
              zh: "不超过工业企业数；重点用能单位应全部接入。",
              en: "At most the industrial enterprises; every key energy user should be connected.",
            },
          },
        ),
        choice(
          "A3e-02",
          yesNo,
          { zh: "水资源监测平台", en: "Water monitoring platform" },
          {
            evidence: { zh: "平台截图", en: "screenshots" },
          },
        ),
        choice(
          "A3e-03",
          yesNo,
          { zh: "物料/固体废物管理平台", en: "Material and waste platform" },
          {
            evidence: { zh: "平台截图", en: "screenshots" },
          },
        ),
        share(
          "A3e-04",
          { zh: "能源计量器具配备率（进出用能单位）", en: "Energy metering at site level" },
          {
            evidence: { zh: "计量器具台账（GB 17167）", en: "meter ledger (GB 17167)" },
            help: {
              zh: "进出用能单位应为 100%，不足的列入问题清单。",
              en: "Should be 100 %; anything less belongs on the list of problems.",
            },
          },
        ),
        share(
          "A3e-04-water",
          { zh: "水计量器具配备率（进出用水单位）", en: "Water metering at site level" },
          {
            evidence: { zh: "计量器具台账（GB 24789）", en: "meter ledger (GB 24789)" },
            help: { zh: "进出用水单位应为 100%。", en: "Should be 100 %." },
          },
        ),
        count(
          "A3e-05",
          "家",
          { zh: "能源/环境管理体系认证企业数", en: "Enterprises with energy or environmental management systems" },
          {
            required: "optional",
            evidence: { zh: "认证证书", en: "certificates" },
          },
        ),
      ],
    },
  ],
});
