export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** The organ that decided: one of the city, or the district office of a city's organ. */
export interface PenaltyOrgan extends Named {
  /** 宁波市. */
  readonly city: Named;
  /** 海曙区; only for a district office. */
  readonly district?: Named | undefined;
  /** Where the high court gave traffic cases to one court of the area; left out, the court of the organ's seat. */
  readonly court?: Named | undefined;
}

const governmentOf = ({ zh, en }: Named): Named => ({ zh: `${zh}人民政府`, en: `the People’s Government of ${en}` });

/** Governments that review a decision: the city's, and for a district office the district's too (ARL art 24). */
export const reviewOffices = ({ city, district }: PenaltyOrgan): readonly Named[] =>
  [city, ...(district ? [district] : [])].map(governmentOf);

/** The court of first instance (ALL arts 14, 18). */
export const courtOf = ({ court }: PenaltyOrgan): Named =>
  court ?? { zh: '决定机关所在地的基层人民法院', en: 'the basic people’s court at the seat of the organ' };
