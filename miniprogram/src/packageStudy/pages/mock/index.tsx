import { useRouter } from '@tarojs/taro';
import { TroubleNotice, Waiting } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { MockResult } from '../../mock-result';
import { Paper } from '../../paper';
import { useStudySay } from '../../say';
import { useMock } from '../../use-mock';
import '../../study.scss';

/** A mock paper: under way against the city's clock, or over with its result. */
export default function Mock() {
  const say = useStudySay();
  const mock = useMock(useRouter().params['id'] ?? '');
  const { view, answers, trouble } = mock;
  if (view?.result) return <MockResult view={view} answers={answers} />;
  if (view) return <Paper mock={mock} view={view} />;
  return <Shell title={say('mock.title')}>{trouble ? <TroubleNotice trouble={trouble} /> : <Waiting />}</Shell>;
}
