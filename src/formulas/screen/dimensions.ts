/** The four dimensions of option screening, in the order of clause 6.4. */
export const dimensions = {
  technical: { zh: "技术可行性", en: "technical feasibility" },
  environmental: { zh: "环境效益", en: "environmental benefit" },
  difficulty: { zh: "实施难度", en: "difficulty" },
  cost: { zh: "投资成本", en: "investment cost" },
} as const;

export const dimensionIds = ["technical", "environmental", "difficulty", "cost"] as const;
