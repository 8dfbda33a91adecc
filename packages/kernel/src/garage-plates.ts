/** A vehicle by its plate and what kind of plate that is: the same number may stand on plates of two kinds. */
interface PlateRef {
  readonly plate: string;
  readonly plateKind: string;
}

export const isSameVehicle = (one: PlateRef, other: PlateRef): boolean =>
  one.plate === other.plate && one.plateKind === other.plateKind;

/** Plates that came into a garage, stayed, or left it: each once, whoever names it. */
export const platesOf = (...garages: readonly (readonly PlateRef[] | undefined)[]): PlateRef[] =>
  garages
    .flatMap((garage) => garage ?? [])
    .filter((one, place, all) => all.findIndex((other) => isSameVehicle(one, other)) === place)
    .map(({ plate, plateKind }) => ({ plate, plateKind }));

/** Throws where a garage holds more than was read: another event changed it meanwhile, and the queue brings this one again. */
export function mustBeRead(garage: readonly PlateRef[] | undefined, read: readonly PlateRef[]): void {
  if (!platesOf(garage).every((one) => read.some((other) => isSameVehicle(one, other))))
    throw new Error('The garage changed meanwhile');
}

/** Of these vehicles the files that change: `after` says what becomes of one, and nothing where it stays as it is. */
export const vehiclesAfter = <File extends PlateRef>(
  files: readonly File[],
  plates: readonly PlateRef[],
  after: (known: File | undefined, plate: PlateRef) => File | undefined,
): File[] =>
  plates.flatMap(
    (plate) =>
      after(
        files.find((one) => isSameVehicle(one, plate)),
        plate,
      ) ?? [],
  );
