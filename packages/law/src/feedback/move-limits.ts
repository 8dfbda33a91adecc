/** What a city may set about requests to move a car; `domain/feedback.json > move_car` is where the figures come from. */
export interface MoveLimits {
  /** Requests of one person on one day and in one calendar month, both of Shanghai. */
  readonly perDay: number;
  readonly perMonth: number;
  /** Between two requests about one plate, whoever asks. */
  readonly plateGapMinutes: number;
  /** A telling that nobody answers for so long is a silence, and may be repeated. */
  readonly urgeAfterMinutes: number;
  readonly maximumUrges: number;
  /** So many silences, or so many minutes in all, and the police have it. */
  readonly silencesBeforePolice: number;
  readonly policeAfterMinutes: number;
  /** Confirmed misuses within as many months as a bar lasts that bar somebody, and how long. */
  readonly misusesBeforeBar: number;
  readonly barMonths: number;
  readonly retentionDays: number;
  /** What the owner said stands unless its asker speaks again within so long. */
  readonly quietMinutes: number;
  /** Has a task until a unit takes it. */
  readonly dutyUnit: { readonly zh: string; readonly en: string };
}

/** Ningbo as it is served here: the product's defaults, and the national app's five a month, ten minutes, three and a year. */
export const ningboMoveLimits: MoveLimits = {
  perDay: 3,
  perMonth: 5,
  plateGapMinutes: 10,
  urgeAfterMinutes: 10,
  maximumUrges: 2,
  silencesBeforePolice: 2,
  policeAfterMinutes: 20,
  misusesBeforeBar: 3,
  barMonths: 12,
  retentionDays: 180,
  quietMinutes: 120,
  dutyUnit: { zh: '宁波交警指挥中心（122）', en: 'Ningbo Traffic Police command centre (122)' },
};
