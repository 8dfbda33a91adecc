/** Asks at most once: a decision that is taken again after a lost race must not ask a register twice. */
export function once<Question, Answer>(ask: (question: Question) => Promise<Answer>) {
  let asked: Promise<Answer> | undefined;
  return (question: Question) => {
    asked ??= ask(question);
    return asked;
  };
}
