import { defineSheet } from "./define";
import { evidence } from "./evidence";
import { exchanges } from "./exchanges";
import { facilities } from "./facilities";
import { ownFactors } from "./factors";
import { amount, count, description, listing, share } from "./field-kinds";
import { materials } from "./materials";
import { unitConsumption } from "./unit-consumption";

/** Resource and energy use of the park (DB43/T, A.2). Rates are computed on the indicator sheet, not typed here. */
export const a2 = defineSheet({
  kind: "form",
  id: "a2",
  tab: { zh: "A.2 资源能源利用", en: "A.2 Resources and energy" },
  title: { zh: "A.2 资源能源利用情况", en: "A.2 Use of resources and energy" },
  intro: {
    zh: "各年水、原辅料、固体废物和能源的数量。利用率、回用率等由“指标计算”表计算，这里只填数量；未统计的留空，不要填 0。",
    en: "Amounts of water, materials, solid waste and energy for each year. Rates are computed on the indicator sheet; enter amounts only, and leave blank what is not recorded instead of entering 0.",
  },
  clause: "A.2",
  sections: [
    {
      clause: "A.2 a)",
      title: { zh: "园区资源利用情况", en: "Use of resources" },
      fields: [
        amount(
          "A2a-01",
          "万m3",
          { zh: "工业用新鲜水量（合计）", en: "Industrial fresh water, total" },
          {
            evidence: evidence.waterBills,
            help: {
              zh: "等于自来水、自备地表水、自备地下水之和；不含单独计量的生活用水。与企业合计相差一般不超过 5%。",
              en: "Sum of tap, own surface and own ground water, without domestic water metered apart. Usually within 5 % of the sum of the enterprises.",
            },
          },
        ),
        amount(
          "A2a-02",
          "万m3",
          { zh: "其中：自来水", en: "of which tap water" },
          {
            evidence: evidence.waterSupplier,
            help: { zh: "计入新鲜水量合计。", en: "Part of the total of fresh water." },
          },
        ),
        amount(
          "A2a-03",
          "万m3",
          { zh: "其中：自备地表水", en: "of which own surface water" },
          {
            evidence: evidence.waterBills,
            help: {
              zh: "不超过许可取水量；没有则填 0。",
              en: "At most the licensed abstraction; enter 0 if there is none.",
            },
          },
        ),
        amount(
          "A2a-04",
          "万m3",
          { zh: "其中：自备地下水", en: "of which own ground water" },
          {
            evidence: evidence.waterBills,
            help: {
              zh: "不超过许可取水量；禁采区应为 0。",
              en: "At most the licensed abstraction; 0 where abstraction is forbidden.",
            },
          },
        ),
        amount(
          "A2a-05",
          "万m3",
          { zh: "许可取水量", en: "Licensed abstraction" },
          {
            required: "conditional",
            part: "own-water",
            condition: { zh: "有自备水源时", en: "when there are own water sources" },
            evidence: { zh: "取水许可证", en: "abstraction licence" },
            help: {
              zh: "自备水量之和不应超过许可量。",
              en: "Own surface and ground water together should not exceed it.",
            },
          },
        ),
        amount(
          "A2a-06",
          "万m3",
          { zh: "非常规水用量（外购再生水、雨水等）", en: "Unconventional water (bought reclaimed water, rain …)" },
          {
            required: "conditional",
            part: "unconventional-water",
            condition: { zh: "使用非常规水时", en: "when unconventional water is used" },
            evidence: { zh: "计量记录", en: "meter readings" },
            help: { zh: "不计入新鲜水量，须注明口径。", en: "Not part of fresh water; say what is counted." },
          },
        ),
        amount(
          "A2a-07",
          "万m3",
          { zh: "重复利用水量（循环、串联、回用合计）", en: "Reused water (recirculated, cascaded, reused)" },
          {
            evidence: evidence.waterBalance,
            help: {
              zh: "等于间接冷却循环水、工艺水回用、蒸汽冷凝水回用之和。",
              en: "Sum of recirculated cooling water, reused process water and reused condensate.",
            },
          },
        ),
        amount(
          "A2a-08",
          "万m3",
          { zh: "其中：间接冷却循环水量", en: "of which recirculated cooling water" },
          {
            required: "conditional",
            part: "cooling-circuits",
            condition: { zh: "有循环冷却系统时", en: "when there are cooling circuits" },
            evidence: evidence.waterBalance,
            help: { zh: "补水量通常为循环量的 1%–3%。", en: "Make-up is usually 1 to 3 % of the circulation." },
          },
        ),
        amount(
          "A2a-09",
          "万m3",
          { zh: "其中：工艺水回用量", en: "of which reused process water" },
          {
            required: "conditional",
            part: "process-water",
            condition: { zh: "有工艺水回用时", en: "when process water is reused" },
            evidence: evidence.waterBalance,
          },
        ),
        amount(
          "A2a-10",
          "万m3",
          { zh: "其中：蒸汽冷凝水回用量", en: "of which reused condensate" },
          {
            required: "conditional",
            part: "steam",
            condition: { zh: "有蒸汽系统时", en: "when there is a steam system" },
            evidence: evidence.waterBalance,
            help: { zh: "不超过产汽量。", en: "At most the steam produced." },
          },
        ),
        amount(
          "A2a-12",
          "万m3",
          { zh: "园区污水处理厂处理（出水）水量", en: "Effluent of the park's wastewater treatment plant" },
          {
            evidence: { zh: "污水处理厂在线监测", en: "online monitoring of the plant" },
            help: {
              zh: "中水回用率的分母；不超过进水量。不同标准口径不一，待核实。",
              en: "Denominator of the reclaimed-water rate; at most the inflow. Standards differ in the denominator: to be verified.",
            },
          },
        ),
        amount(
          "A2a-13",
          "万m3",
          { zh: "中水（再生水）回用量", en: "Reclaimed water used" },
          {
            evidence: { zh: "计量记录、用户合同", en: "meter readings, user contracts" },
            help: { zh: "不超过污水处理厂出水量。", en: "At most the effluent of the plant." },
          },
        ),
        amount(
          "A2a-15",
          "GJ",
          { zh: "废气资源产生量", en: "Waste-gas resources generated" },
          {
            required: "conditional",
            part: "process-gas",
            condition: {
              zh: "有高炉、焦炉、转炉煤气或可燃尾气时",
              en: "when there are process gases or combustible tail gases",
            },
            evidence: evidence.enterpriseReports,
            help: {
              zh: "多种气体按低位热值折算为 GJ 合并；无此类企业时状态选“不适用”。",
              en: "Several gases are added by net calorific value in GJ; choose “not applicable” if no enterprise has any.",
            },
          },
        ),
        amount(
          "A2a-16",
          "GJ",
          { zh: "废气资源回收利用量", en: "Waste-gas resources recovered" },
          {
            required: "conditional",
            part: "process-gas",
            condition: { zh: "有废气资源时", en: "when there are waste-gas resources" },
            evidence: evidence.enterpriseReports,
            help: { zh: "不超过产生量。", en: "At most what is generated." },
          },
        ),
        listing("A2a-15-kinds", { zh: "废气资源种类与去向", en: "Waste-gas resources: kinds and uses" }, materials, {
          kinds: ["waste-gas"],
          required: "conditional",
          part: "process-gas",
          condition: { zh: "有废气资源时", en: "when there are waste-gas resources" },
          evidence: evidence.enterpriseReports,
          help: {
            zh: "含不可燃气体（如 CO2）的回收。",
            en: "Including recovered gases that do not burn, such as CO2.",
          },
        }),
        amount(
          "A2a-18",
          "t",
          { zh: "再生资源收集（消费）量", en: "Secondary resources collected" },
          {
            required: "conditional",
            part: "secondary-resources",
            condition: { zh: "有再生资源回收时", en: "when secondary resources are collected" },
            evidence: { zh: "回收企业台账", en: "ledgers of the recyclers" },
            help: { zh: "废金属、废塑料、废纸等合计。", en: "Scrap metal, plastics, paper and so on, together." },
          },
        ),
        amount(
          "A2a-19",
          "t",
          { zh: "再生资源循环利用量", en: "Secondary resources recycled" },
          {
            required: "conditional",
            part: "secondary-resources",
            condition: { zh: "有再生资源回收时", en: "when secondary resources are collected" },
            evidence: { zh: "回收企业台账", en: "ledgers of the recyclers" },
            help: { zh: "不超过收集量。", en: "At most what is collected." },
          },
        ),
        amount(
          "A2a-21",
          "万t",
          { zh: "一般工业固体废物产生量", en: "General industrial solid waste generated" },
          {
            evidence: evidence.wasteSystem,
            help: {
              zh: "产生量 = 综合利用量 − 综合利用往年贮存量 + 处置量 + 倾倒丢弃量 + 贮存量。",
              en: "Generated = utilised − old stock utilised + disposed of + dumped + stored.",
            },
          },
        ),
        amount(
          "A2a-22-old",
          "万t",
          { zh: "综合利用往年贮存量", en: "Old stock utilised" },
          {
            evidence: evidence.wasteSystem,
            help: {
              zh: "综合利用量中来自往年贮存的部分；没有则填 0。",
              en: "The part of the utilised amount from earlier years' stock; enter 0 if none.",
            },
          },
        ),
        amount(
          "A2a-22",
          "万t",
          { zh: "一般工业固体废物综合利用量", en: "General industrial solid waste utilised" },
          {
            evidence: { zh: "转移联单、综合利用合同", en: "transfer manifests, utilisation contracts" },
            help: {
              zh: "含综合利用往年贮存量；不超过产生量与综合利用往年贮存量之和；等于各类利用量之和。",
              en: "Including old stock; at most generated plus old stock; equals the sum of the kinds.",
            },
          },
        ),
        amount(
          "A2a-22-disposed",
          "万t",
          { zh: "一般工业固体废物处置量", en: "General industrial solid waste disposed of" },
          {
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A2a-22-dumped",
          "万t",
          { zh: "一般工业固体废物倾倒丢弃量", en: "General industrial solid waste dumped" },
          {
            evidence: evidence.wasteSystem,
            help: {
              zh: "应为 0；大于 0 须列入问题清单。",
              en: "Should be 0; anything above belongs on the list of problems.",
            },
          },
        ),
        amount(
          "A2a-22-stored",
          "万t",
          { zh: "一般工业固体废物贮存量", en: "General industrial solid waste stored" },
          {
            evidence: evidence.wasteSystem,
            help: { zh: "当年新增的贮存量，不是库存。", en: "Put into storage in the year, not the stock." },
          },
        ),
        amount(
          "A2a-22-slag",
          "万t",
          { zh: "综合利用量中：冶炼废渣", en: "Utilised, of which smelting slag" },
          {
            required: "conditional",
            condition: { zh: "产生该类固体废物时", en: "when this kind of waste arises" },
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A2a-22-flyash",
          "万t",
          { zh: "综合利用量中：粉煤灰", en: "Utilised, of which fly ash" },
          {
            required: "conditional",
            condition: { zh: "产生该类固体废物时", en: "when this kind of waste arises" },
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A2a-22-cinder",
          "万t",
          { zh: "综合利用量中：炉渣", en: "Utilised, of which boiler slag" },
          {
            required: "conditional",
            condition: { zh: "产生该类固体废物时", en: "when this kind of waste arises" },
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A2a-22-other",
          "万t",
          { zh: "综合利用量中：其他", en: "Utilised, of which other kinds" },
          {
            required: "conditional",
            condition: { zh: "产生其他种类固体废物时", en: "when other kinds of waste arise" },
            evidence: evidence.wasteSystem,
          },
        ),
        amount(
          "A2a-22-hazardous",
          "万t",
          { zh: "综合利用量中：危险废物", en: "Utilised, of which hazardous waste" },
          {
            required: "conditional",
            condition: {
              zh: "统计口径的工业固体废物含危险废物时",
              en: "when the statistics count hazardous waste as industrial solid waste",
            },
            evidence: evidence.wasteSystem,
            help: {
              zh: "现行统计口径不含危险废物，状态选“不适用”；危险废物在 A.3 d) 填报。",
              en: "Today's statistics leave hazardous waste out: choose “not applicable” and enter it under A.3 d).",
            },
          },
        ),
        listing(
          "A2a-24",
          { zh: "主要原辅材料消耗（分品种）", en: "Main raw and auxiliary materials by kind" },
          materials,
          {
            kinds: ["raw", "auxiliary"],
            evidence: evidence.enterpriseReports,
            help: { zh: "与物料平衡输入端一致。", en: "The same as the inputs of the material balance." },
          },
        ),
        listing("A2a-25", { zh: "主要产品产量（分品种）", en: "Output of the main products by kind" }, materials, {
          kinds: ["product"],
          evidence: evidence.statisticsOffice,
          help: { zh: "与物料平衡输出端一致。", en: "The same as the outputs of the material balance." },
        }),
      ],
    },
    {
      clause: "A.2 b)",
      title: { zh: "雨水利用情况", en: "Use of rainwater" },
      fields: [
        count(
          "A2b-01",
          "座",
          { zh: "调蓄池数量", en: "Storage tanks: number" },
          {
            period: "once",
            evidence: evidence.asBuilt,
          },
        ),
        amount(
          "A2b-01-volume",
          "m3",
          { zh: "调蓄池总容积", en: "Storage tanks: total volume" },
          {
            period: "once",
            evidence: evidence.asBuilt,
            help: { zh: "单池容积（容积/座数）应合理。", en: "The volume of a single tank should be plausible." },
          },
        ),
        amount(
          "A2b-02",
          "hm2",
          { zh: "下凹绿地面积", en: "Sunken green area" },
          {
            period: "once",
            evidence: evidence.asBuilt,
            help: { zh: "不超过绿地面积。", en: "At most the green area." },
          },
        ),
        amount(
          "A2b-03",
          "hm2",
          { zh: "透水铺装面积", en: "Permeable paving" },
          {
            period: "once",
            evidence: evidence.asBuilt,
            help: {
              zh: "透水砖、透水混凝土等；不超过已开发面积。",
              en: "Permeable bricks, concrete and so on; at most the developed area.",
            },
          },
        ),
        share(
          "A2b-03-share",
          { zh: "透水铺装比例", en: "Share of permeable paving" },
          {
            period: "once",
            required: "optional",
            evidence: evidence.asBuilt,
          },
        ),
        amount(
          "A2b-04",
          "万m3",
          { zh: "雨水收集利用量", en: "Rainwater collected and used" },
          {
            required: "conditional",
            part: "rainwater",
            condition: { zh: "有雨水收集利用设施时", en: "when rainwater is collected" },
            evidence: { zh: "计量记录", en: "meter readings" },
            help: {
              zh: "不超过年降雨量 × 汇水面积 × 径流系数。",
              en: "At most annual rainfall × catchment area × runoff coefficient.",
            },
          },
        ),
        share(
          "A2b-05",
          { zh: "年径流总量控制率", en: "Annual runoff control rate" },
          {
            period: "once",
            required: "optional",
            evidence: { zh: "海绵城市设计文件", en: "sponge-city design" },
          },
        ),
        amount(
          "A2b-06",
          "mm",
          { zh: "年降雨量", en: "Annual rainfall" },
          {
            required: "conditional",
            part: "rainwater",
            condition: { zh: "填报雨水收集利用量时", en: "when rainwater use is entered" },
            evidence: { zh: "气象部门", en: "weather service" },
            usual: [1000, 1900],
            help: { zh: "湖南一般为 1000–1900 mm。", en: "1000 to 1900 mm is usual in Hunan." },
          },
        ),
      ],
    },
    {
      clause: "A.2 c)",
      title: { zh: "企业间资源利用情况", en: "Use of resources between enterprises" },
      fields: [
        listing("A2c-01", { zh: "企业间水多级串联循环使用", en: "Water cascades between enterprises" }, exchanges, {
          kinds: ["water"],
          required: "conditional",
          part: "water-cascade",
          condition: { zh: "有企业间串联用水时", en: "when water is cascaded between enterprises" },
          evidence: evidence.businessSurvey,
          help: { zh: "供方、需方、水质、水量。", en: "Supplier, user, quality and amount." },
        }),
        amount(
          "A2c-01-amount",
          "万m3",
          { zh: "企业间串联水量", en: "Water cascaded between enterprises" },
          {
            required: "conditional",
            part: "water-cascade",
            condition: { zh: "有企业间串联用水时", en: "when water is cascaded between enterprises" },
            evidence: evidence.businessSurvey,
            help: { zh: "计入重复利用水量时不重复。", en: "Not to be counted twice in reused water." },
          },
        ),
        listing("A2c-02", { zh: "企业间副产品交换", en: "Exchange of by-products" }, exchanges, {
          kinds: ["by-product"],
          required: "conditional",
          part: "by-products",
          condition: { zh: "有副产品交换时", en: "when by-products are exchanged" },
          evidence: { zh: "合同、发票", en: "contracts, invoices" },
          help: { zh: "供方、需方、物料、数量、价格。", en: "Supplier, user, material, amount and price." },
        }),
        amount(
          "A2c-02-amount",
          "t",
          { zh: "企业间副产品交换量", en: "By-products exchanged" },
          {
            required: "conditional",
            part: "by-products",
            condition: { zh: "有副产品交换时", en: "when by-products are exchanged" },
            evidence: { zh: "合同、发票", en: "contracts, invoices" },
          },
        ),
        listing(
          "A2c-03",
          { zh: "企业间工业固体废物循环利用", en: "Solid-waste loops between enterprises" },
          exchanges,
          {
            kinds: ["solid-waste"],
            required: "conditional",
            part: "waste-exchange",
            condition: { zh: "有企业间固体废物利用时", en: "when solid waste is used between enterprises" },
            evidence: evidence.wasteSystem,
            help: { zh: "供方、需方、类别代码、数量。", en: "Supplier, user, class code and amount." },
          },
        ),
        amount(
          "A2c-03-amount",
          "t",
          { zh: "企业间工业固体废物循环利用量", en: "Solid waste used between enterprises" },
          {
            required: "conditional",
            part: "waste-exchange",
            condition: { zh: "有企业间固体废物利用时", en: "when solid waste is used between enterprises" },
            evidence: evidence.wasteSystem,
            help: { zh: "已计入综合利用量。", en: "Already part of the utilised amount." },
          },
        ),
        listing("A2c-04", { zh: "危险废物点对点利用", en: "Point-to-point use of hazardous waste" }, exchanges, {
          kinds: ["hazardous"],
          required: "conditional",
          part: "hazardous-exchange",
          condition: { zh: "有点对点定向利用时", en: "when hazardous waste is used point to point" },
          evidence: { zh: "省级点对点定向利用文件", en: "provincial point-to-point approval" },
          help: { zh: "代码、数量、许可或豁免依据。", en: "Code, amount, and the permit or exemption." },
        }),
        amount(
          "A2c-04-amount",
          "t",
          { zh: "危险废物点对点利用量", en: "Hazardous waste used point to point" },
          {
            required: "conditional",
            part: "hazardous-exchange",
            condition: { zh: "有点对点定向利用时", en: "when hazardous waste is used point to point" },
            evidence: { zh: "省级点对点定向利用文件", en: "provincial point-to-point approval" },
          },
        ),
        count(
          "A2c-05",
          "条",
          { zh: "产业共生链条数", en: "Symbiosis links" },
          {
            required: "optional",
            evidence: evidence.businessSurvey,
          },
        ),
        amount(
          "A2c-06",
          "t",
          { zh: "物料交换替代原料量", en: "Virgin material substituted" },
          {
            required: "optional",
            evidence: { zh: "测算书", en: "calculation" },
            help: { zh: "不超过交换量。", en: "At most what is exchanged." },
          },
        ),
      ],
    },
    {
      clause: "A.2 d)",
      title: { zh: "园区能源消费情况", en: "Energy consumption" },
      fields: [
        description(
          "A2d-01",
          { zh: "能源消费品种与来源", en: "Energy carriers and their origin" },
          {
            evidence: evidence.energyStatistics,
            help: {
              zh: "列明品种、自产或外购、加工转换；园区内转换的能源不得重复计算。",
              en: "Carriers, own or bought, and conversion; energy converted inside the park is not counted twice.",
            },
          },
        ),
        listing("A2d-02", { zh: "折标系数与来源", en: "Standard-coal coefficients and their source" }, ownFactors, {
          evidence: { zh: "化验单、GB/T 2589-2020", en: "laboratory report, GB/T 2589-2020" },
          help: {
            zh: "注明实测或默认；实测热值与默认值相差超过 30% 须说明。",
            en: "Measured or default; explain a measured calorific value more than 30 % off the default.",
          },
        }),
        amount(
          "A2d-03",
          "tce",
          { zh: "综合能源消费总量（当量值）", en: "Comprehensive energy consumption (calorific)" },
          {
            evidence: evidence.energyStatistics,
            help: {
              zh: "电力按当量值 0.1229 kgce/kWh 折算（GB/T 2589-2020）；与企业合计相差一般不超过 3%。",
              en: "Electricity at its calorific value, 0.1229 kgce/kWh (GB/T 2589-2020); usually within 3 % of the sum of the enterprises.",
            },
          },
        ),
        amount(
          "A2d-04",
          "tce",
          { zh: "综合能源消费总量（等价值）", en: "Comprehensive energy consumption (equivalent)" },
          {
            required: "optional",
            evidence: evidence.energyStatistics,
            help: {
              zh: "电力按当年发电煤耗折算；有外购电时不小于当量值。",
              en: "Electricity at the year's generation coal rate; not below the calorific value when electricity is bought.",
            },
          },
        ),
        amount(
          "A2d-05",
          "万kWh",
          { zh: "外购电量", en: "Purchased electricity" },
          {
            evidence: evidence.gridCompany,
            help: { zh: "与企业合计相差一般不超过 2%。", en: "Usually within 2 % of the sum of the enterprises." },
          },
        ),
        amount(
          "A2d-06",
          "GJ",
          { zh: "外购热力", en: "Purchased heat" },
          {
            evidence: evidence.heatSupplier,
            help: {
              zh: "蒸汽、热水按焓值折算；填报说明中注明压力和温度。没有则填 0。",
              en: "Steam and hot water by enthalpy; note pressure and temperature. Enter 0 if there is none.",
            },
          },
        ),
        amount(
          "A2d-07",
          "t",
          { zh: "煤炭消费量（燃料用）", en: "Coal as fuel" },
          {
            evidence: evidence.energyStatistics,
            help: { zh: "实物量；没有则填 0。", en: "Physical tonnes; enter 0 if there is none." },
          },
        ),
        amount(
          "A2d-07-feedstock",
          "t",
          { zh: "煤炭消费量（原料用）", en: "Coal as feedstock" },
          {
            required: "conditional",
            part: "coal-feedstock",
            condition: { zh: "有原料用煤时", en: "when coal is used as feedstock" },
            evidence: evidence.energyStatistics,
            help: { zh: "原料用能单列。", en: "Feedstock energy stands apart." },
          },
        ),
        amount(
          "A2d-08",
          "万Nm3",
          { zh: "天然气消费量", en: "Natural gas" },
          {
            evidence: evidence.gasCompany,
            help: {
              zh: "标准状态；与园区年供气量一致。没有则填 0。",
              en: "At standard conditions; agrees with the gas supplied. Enter 0 if there is none.",
            },
          },
        ),
        amount(
          "A2d-09",
          "tce",
          { zh: "可再生能源使用量（合计，当量值）", en: "Renewable energy used, total (calorific)" },
          {
            evidence: { zh: "逆变器、计量记录", en: "inverters, meters" },
            help: {
              zh: "光伏、风电、生物质、地热等，与综合能源消费总量同口径。没有则填 0。",
              en: "Solar, wind, biomass, geothermal, on the same basis as total energy. Enter 0 if there is none.",
            },
          },
        ),
        amount(
          "A2d-09-electricity",
          "万kWh",
          { zh: "其中：自发自用可再生电量", en: "of which own renewable electricity" },
          {
            required: "optional",
            evidence: { zh: "逆变器、计量记录", en: "inverters, meters" },
            help: {
              zh: "湖南光伏年利用小时一般为 700–1300 h。",
              en: "Photovoltaics in Hunan usually run 700 to 1300 full-load hours.",
            },
          },
        ),
        amount(
          "A2d-09-heat",
          "GJ",
          { zh: "其中：可再生热力", en: "of which renewable heat" },
          {
            required: "optional",
            evidence: { zh: "计量记录", en: "meters" },
          },
        ),
        amount(
          "A2d-10",
          "万kWh",
          { zh: "绿电交易电量", en: "Green power traded" },
          {
            required: "conditional",
            part: "green-power",
            condition: { zh: "有绿电交易时", en: "when green power is traded" },
            evidence: { zh: "交易凭证", en: "trading certificates" },
            help: { zh: "不得与自发自用可再生能源重复计算。", en: "Not to be counted again as own renewable energy." },
          },
        ),
        count(
          "A2d-10-certificates",
          "个",
          { zh: "绿证数量", en: "Green electricity certificates" },
          {
            required: "conditional",
            part: "green-power",
            condition: { zh: "购买绿证时", en: "when certificates are bought" },
            evidence: { zh: "交易凭证", en: "trading certificates" },
            help: { zh: "1 个绿证对应 1 MWh。", en: "One certificate stands for 1 MWh." },
          },
        ),
        amount(
          "A2d-12",
          "GJ",
          { zh: "余热资源量", en: "Waste-heat resource" },
          {
            evidence: { zh: "按 GB/T 1028 的测算书", en: "assessment according to GB/T 1028" },
            help: {
              zh: "按温位测算后合计，不超过综合能耗折合的热量（29.3076 GJ/tce）。",
              en: "All temperature levels together; at most the total energy as heat (29.3076 GJ/tce).",
            },
          },
        ),
        amount(
          "A2d-13",
          "GJ",
          { zh: "余热回收利用量", en: "Waste heat recovered" },
          {
            evidence: { zh: "计量或测算", en: "meters or calculation" },
            help: {
              zh: "不超过余热资源量；余热、余冷、余压按能量合并。",
              en: "At most the resource; heat, cold and pressure are added as energy.",
            },
          },
        ),
        amount(
          "A2d-15",
          "tce",
          { zh: "清洁能源消费量", en: "Clean energy consumed" },
          {
            required: "optional",
            evidence: evidence.energyStatistics,
            help: {
              zh: "天然气、清洁电力、可再生能源与清洁热力；各方案口径不一（待核实），须注明。不小于可再生能源使用量。",
              en: "Natural gas, clean power, renewables and clean heat; schemes differ (to be verified), so say what is counted. At least the renewable energy.",
            },
          },
        ),
        description(
          "A2d-16",
          { zh: "重点用能单位名单", en: "Key energy users" },
          {
            evidence: { zh: "发展改革部门名单", en: "list of the development and reform authority" },
            help: {
              zh: "名单中的单位在“企业清单”中标记；年能耗在“企业年度数据”中填报。",
              en: "Mark them on the list of enterprises; their energy stands on the enterprises' yearly data.",
            },
          },
        ),
        listing(
          "A2d-17",
          { zh: "自备电厂/热电联产投入产出", en: "Own power plants and CHP: input and output" },
          facilities,
          {
            kinds: ["power"],
            required: "conditional",
            part: "own-power",
            condition: { zh: "有自备电厂或热电联产时", en: "when there are own power plants or CHP" },
            evidence: { zh: "电厂报表", en: "plant reports" },
            help: {
              zh: "产出不大于投入，效率一般为 0.3–0.92。",
              en: "Output does not exceed input; efficiency is usually 0.3 to 0.92.",
            },
          },
        ),
      ],
    },
    {
      clause: "A.2 e)",
      title: { zh: "企业间能源利用情况", en: "Use of energy between enterprises" },
      fields: [
        listing(
          "A2e-01",
          { zh: "企业间蒸汽-热水多级利用", en: "Steam and hot-water cascades between enterprises" },
          exchanges,
          {
            kinds: ["steam"],
            required: "conditional",
            part: "energy-cascade",
            condition: { zh: "有梯级利用时", en: "when energy is cascaded" },
            evidence: evidence.businessSurvey,
            help: {
              zh: "级次、供方、需方、压力、温度、流量；下级温度低于上级。",
              en: "Level, supplier, user, pressure, temperature, flow; each level is cooler than the one before.",
            },
          },
        ),
        amount(
          "A2e-02",
          "tce",
          { zh: "梯级利用节能量", en: "Energy saved by cascading" },
          {
            required: "conditional",
            part: "energy-cascade",
            condition: { zh: "有梯级利用时", en: "when energy is cascaded" },
            evidence: { zh: "测算书（流量、供回焓差）", en: "calculation (flow, enthalpy difference)" },
            help: { zh: "不超过供热量折标准煤。", en: "At most the supplied heat as standard coal." },
          },
        ),
        amount(
          "A2e-03",
          "GJ",
          { zh: "企业间余热余压交换量", en: "Waste heat and pressure exchanged" },
          {
            required: "conditional",
            part: "waste-heat",
            condition: { zh: "有余热余压交换时", en: "when waste heat or pressure is exchanged" },
            evidence: evidence.businessSurvey,
            help: { zh: "已计入余热回收利用量时不重复。", en: "Not to be counted twice in recovered waste heat." },
          },
        ),
        share(
          "A2e-04",
          { zh: "冷凝水回收率", en: "Condensate return rate" },
          {
            required: "conditional",
            part: "heating",
            condition: { zh: "有集中供汽时", en: "when steam is supplied centrally" },
            evidence: { zh: "锅炉房记录", en: "boiler-house records" },
            usual: [0, 95],
            help: { zh: "回水量 ÷ 产汽量。", en: "Returned condensate over steam produced." },
          },
        ),
        count(
          "A2e-05",
          "台",
          { zh: "集中供热替代的分散锅炉台数", en: "Boilers replaced by district heat" },
          {
            required: "optional",
            evidence: { zh: "市场监管、生态环境部门", en: "market and environmental authorities" },
          },
        ),
      ],
    },
    {
      clause: "A.2 f)",
      title: { zh: "各企业主要能耗及水耗类别", en: "Main kinds of energy and water used by each enterprise" },
      fields: [
        description(
          "A2f-01",
          { zh: "企业主要能耗类别", en: "Main kinds of energy used by the enterprises" },
          {
            evidence: evidence.enterpriseReports,
            help: {
              zh: "数量在“企业年度数据”中逐家填报。",
              en: "Amounts are entered per enterprise in the enterprises' yearly data.",
            },
          },
        ),
        description(
          "A2f-02",
          { zh: "企业主要水耗类别", en: "Main kinds of water used by the enterprises" },
          {
            evidence: evidence.enterpriseReports,
            help: {
              zh: "数量在“企业年度数据”中逐家填报。",
              en: "Amounts are entered per enterprise in the enterprises' yearly data.",
            },
          },
        ),
        listing(
          "A2f-03",
          { zh: "单位产品能耗与限额等级", en: "Energy per product against the limits" },
          unitConsumption,
          {
            kinds: ["energy"],
            required: "conditional",
            condition: { zh: "产品有能耗限额标准时", en: "when a limit standard covers the product" },
            evidence: { zh: "单位产品能耗限额标准、企业报表", en: "limit standards, enterprise reports" },
            help: {
              zh: "超过 3 级或准入值须列入问题清单。",
              en: "Anything beyond level 3 or the entry value belongs on the list of problems.",
            },
          },
        ),
        listing(
          "A2f-04",
          { zh: "单位产品取水量与定额", en: "Water intake per product against the quota" },
          unitConsumption,
          {
            kinds: ["water"],
            required: "conditional",
            condition: { zh: "产品有用水定额时", en: "when a water quota covers the product" },
            evidence: { zh: "用水定额标准 GB/T 18916、DB43/T 388", en: "water quotas GB/T 18916, DB43/T 388" },
            help: {
              zh: "超过通用值须列入问题清单。",
              en: "Anything beyond the general value belongs on the list of problems.",
            },
          },
        ),
      ],
    },
  ],
});
