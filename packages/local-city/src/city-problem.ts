/** Why the city cannot start, in a sentence for the person at the terminal; never a stack trace. */
export class CityProblem extends Error {
  override readonly name = 'CityProblem';
}
