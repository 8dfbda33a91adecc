import type { Words } from '@yilu/contracts';

const agencies: Readonly<Record<string, Words>> = {
  ningbo: { zh: '宁波市公安局交通警察局', en: 'Ningbo Traffic Police' },
};

/** Who answers for the hotline where no unit has a report yet. Throws for a city that nobody has written down. */
export function agencyOf(city: string): Words {
  const known = agencies[city];
  if (!known) throw new Error(`No agency known of ${city}`);
  return known;
}
