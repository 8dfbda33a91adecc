/** A picture card in everyday words; one tap takes its first shape, the others are chosen below the picture. */
export interface ShapeCard {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly parties: 'MM' | 'MN' | 'both';
  readonly shapes: readonly [string, ...string[]];
}

const card = (
  id: string,
  zh: string,
  en: string,
  shapes: ShapeCard['shapes'],
  parties: ShapeCard['parties'] = 'MM',
): ShapeCard => ({ id, zh, en, parties, shapes });

/** The commonest first; every shape of the table is on exactly one card. */
export const shapeCards: readonly ShapeCard[] = [
  card('rear_end', '追尾', 'Rear-end', ['A01']),
  card('lane_change', '变道刮擦', 'Lane change', ['A02', 'A03', 'A47']),
  card('reversing', '倒车', 'Reversing', ['A04']),
  card('turn_vs_straight', '转弯撞直行', 'Turning against straight on', ['A12', 'A13', 'A19', 'A20']),
  card('entering_road', '进出停车位或路口小区', 'Entering or leaving a bay or a side entrance', ['A34', 'A35']),
  card('door', '开车门', 'Opening a door', ['A06', 'A07']),
  card('red_light', '闯红灯', 'Red light', ['A11']),
  card('u_turn', '掉头', 'U-turn', ['A09', 'A08']),
  card('crossing_solid_line', '压实线、违反标志', 'Solid line or prohibiting sign', ['A39']),
  card('no_light_junction', '无灯路口未让右', 'No lights: car from the right', ['A16']),
  card('queue_squeeze', '加塞', 'Squeezing into a queue', ['A30']),
  card('lane_merge', '合流未交替通行', 'Merging out of turn', ['A31']),
  card('right_vs_left_turn', '右转未让左转', 'Right turn against left turn', ['A14', 'A15']),
  card('roundabout', '环岛', 'Roundabout', ['A18']),
  card('wrong_way', '逆行', 'Wrong way', ['A10']),
  card('rolled_back', '溜车', 'Rolled back', ['A05']),
  card('overtaking', '超车', 'Overtaking', ['A21', 'A22', 'A23', 'A24', 'A36']),
  card('cut_in_after_overtaking', '超车后别车', 'Cut in after overtaking', ['A25']),
  card('guided_lane', '走错导向车道', 'Wrong marked lane', ['A32']),
  card('bus_lane', '走公交等专用车道', 'Bus or other reserved lane', ['A33']),
  card('give_way_sign', '未按标志让行', 'Give-way sign', ['A17']),
  card('meeting', '窄路会车', 'Meeting on a narrow road', ['A26', 'A27', 'A28']),
  card('crossed_middle', '会车越过中线', 'Crossed the middle', ['A29']),
  card('parked_car_hit', '撞上停着的车', 'Parked or stopped car hit', ['A44', 'A45']),
  card('load_fell', '掉落货物', 'Load fell', ['A37']),
  card('towing', '拖车', 'Towing', ['A38']),
  card('emergency_vehicle', '未让救护、消防或作业车', 'Emergency or road works vehicle', ['A40', 'A41']),
  card('expressway', '高速上倒车、停车、掉头', 'Reversing or stopping on an expressway', ['A46']),
  card('non_motor_fault', '非机动车逆行、闯灯等', 'Bicycle or e-bike against the rules', ['A42'], 'MN'),
  card('motor_not_yielding', '机动车未让非机动车', 'Motor vehicle did not yield to a bicycle', ['A43'], 'MN'),
  card('other', '其他', 'Something else', ['A99'], 'both'),
];

/** The cards for two motor vehicles, or for a motor and a non-motor vehicle. */
export const cardsFor = (parties: 'MM' | 'MN'): readonly ShapeCard[] =>
  shapeCards.filter((one) => one.parties === parties || one.parties === 'both');
