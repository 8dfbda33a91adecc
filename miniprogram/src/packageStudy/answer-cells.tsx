import { Text, View } from '@tarojs/components';
import type { MockView } from '@yilu/contracts';
import { isRight } from '@yilu/theory/score';
import { Tap } from '@/ui/tap';
import { isAnswered, type MockAnswers } from './mock-answers';
import { useStudySay } from './say';

interface AnswerCellsProps {
  readonly view: MockView;
  readonly answers: MockAnswers;
  readonly onOpen: (at: number) => void;
}

/** Every question of a paper by its number: answered or open, and after the end right or wrong, with a sign for each. */
export function AnswerCells({ view, answers, onOpen }: AnswerCellsProps) {
  const say = useStudySay();
  return (
    <View className="cells" id="cells">
      {view.questions.map(({ questionId, answer }, position) => {
        const at = position + 1;
        const answered = isAnswered(answers, questionId);
        const right = answer && isRight(answer, answers.chosen[questionId]);
        const state = right === undefined ? (answered ? 'answered' : 'open') : right ? 'right' : 'wrong';
        const sign = { answered: '●', open: '', right: '✓', wrong: '×' }[state];
        return (
          <Tap
            key={questionId}
            id={`cell-${at}`}
            className={`cell ${state}`}
            label={say(`mock.cell_${state}`, { at })}
            onTap={() => onOpen(position)}
          >
            <Text>{at}</Text>
            <Text className="cell-sign">{sign}</Text>
          </Tap>
        );
      })}
    </View>
  );
}
