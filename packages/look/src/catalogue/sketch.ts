/** The drawing of who stood where. */
export const sketch = {
  'sketch.title': { zh: '现场示意图', en: 'Sketch of the scene' },
  'sketch.lead': { zh: '拖动车，摆到当时的位置', en: 'Drag the cars to where they were' },
  'sketch.hint': {
    zh: '拖车头前的圆点可以转方向。不画也可以，不影响结果。',
    en: 'The dot before a car turns it. You may leave the sketch out; it changes nothing in the result.',
  },
  'sketch.area': {
    zh: '示意图：方向键移动，方括号键转向',
    en: 'Sketch: arrow keys move, square brackets turn',
  },
  'sketch.use': { zh: '用这张图', en: 'Use this sketch' },
  'sketch.skip': { zh: '不画了', en: 'No sketch' },
  'sketch.contact': { zh: '碰撞点', en: 'Point of contact' },
  'sketch.undo': { zh: '撤销', en: 'Undo' },
  'sketch.ArrowUp': { zh: '往上移', en: 'Move up' },
  'sketch.ArrowDown': { zh: '往下移', en: 'Move down' },
  'sketch.ArrowLeft': { zh: '往左移', en: 'Move left' },
  'sketch.ArrowRight': { zh: '往右移', en: 'Move right' },
  'sketch.turn_left': { zh: '向左转', en: 'Turn left' },
  'sketch.turn_right': { zh: '向右转', en: 'Turn right' },
  'sketch.road_is': { zh: '道路：{road}（点这里换）', en: 'Road: {road} (tap to change)' },
  'sketch.where': { zh: '{party}在哪里', en: 'Where {party} was' },
  'sketch.still': { zh: '停着', en: 'Standing' },
  'sketch.forward': { zh: '前进', en: 'Going forward' },
  'sketch.backward': { zh: '倒车', en: 'Reversing' },
} as const;
