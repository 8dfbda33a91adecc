export { base32, base32Digits } from './base32.js';
export { type Calendar, createCalendar, type DayUnit, type Holidays, NoHolidayData, type Period } from './calendar.js';
export type { Clock, NewId } from './clock.js';
export { csvOf } from './csv.js';
export { addDays, addMonths, type Day, dayOf, endOfDay, shanghaiHour, startOfDay, weekdayOf } from './day.js';
export { dayUnits, type Instrument, unitOf } from './day-units.js';
export {
  archiveNumber,
  creditCode,
  mobile,
  type ResidentId,
  type ResidentIdRefusal,
  residentId,
  type Vin,
  vin,
} from './identity-numbers.js';
export { maskDocumentNumber, maskName, maskPhone, maskPlate, maskPolicyNumber, maskVin } from './mask.js';
export { assertFen, formatFen, percentOfFen } from './money.js';
export { energyOf, normalisePlate, type Plate, type PlateForm, type PlateKind, plate, plateKinds } from './plates.js';
export { accept, type Result, refuse } from './result.js';
export { dueOn, isWorkingDay, workingDaysKnownUntil } from './working-days.js';
