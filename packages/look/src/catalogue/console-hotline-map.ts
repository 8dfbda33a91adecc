/** The desk's map of open reports, and the pin of one report. */
export const consoleHotlineMap = {
  'console.hotline_map.name': {
    zh: '未办结反映地图：方向键移动，加减号缩放',
    en: 'Map of open reports: arrow keys move it, plus and minus change its size',
  },
  'console.hotline_map.side': { zh: '筛选和列表', en: 'Filters and list' },
  'console.hotline_map.loading': { zh: '正在打开地图', en: 'Opening the map' },
  'console.hotline_map.cannot': {
    zh: '这个浏览器打不开地图，位置以文字和列表为准。',
    en: 'This browser draws no map. Places stand in words and in the list.',
  },
  'console.hotline_map.nearer': { zh: '放大', en: 'Closer' },
  'console.hotline_map.farther': { zh: '缩小', en: 'Farther away' },
  'console.hotline_map.pin': { zh: '位置 {at}', en: 'Pin at {at}' },
  'console.hotline_map.pin_keys': {
    zh: '方向键每次移动 5 米，按住 Shift 每次 50 米',
    en: 'Arrow keys move it by 5 metres, with Shift by 50',
  },
  'console.hotline_map.how': {
    zh: '点地图移动位置；选中图钉后可用方向键',
    en: 'Click the map to move the pin, or use the arrow keys on it',
  },
  'console.hotline_map.unit': { zh: '承办单位', en: 'Unit' },
  'console.hotline_map.all_units': { zh: '全部单位和坐席', en: 'All units and the desk' },
  'console.hotline_map.service': { zh: '类别', en: 'Category' },
  'console.hotline_map.all_services': { zh: '全部类别', en: 'All categories' },
  'console.hotline_map.late': { zh: '超期 {count}', en: 'Late {count}' },
  'console.hotline_map.open': { zh: '办理中 {count}', en: 'In progress {count}' },
  'console.hotline_map.done': { zh: '已办理待回访 {count}', en: 'Done {count}' },
  'console.hotline_map.heat': { zh: '显示四周内反映最多的地方', en: 'Show where most was reported in four weeks' },
  'console.hotline_map.heat_none': {
    zh: '四周内没有反映集中的地方（一处不到 3 件不显示）。',
    en: 'Nowhere was much reported in four weeks (fewer than 3 in a place are not shown).',
  },
  'console.hotline_map.reading': { zh: '正在读取各单位的列表', en: 'Reading the lists of the units' },
  'console.hotline_map.in_view': {
    zh: '视野内 {count} 件，共 {all} 件有位置',
    en: '{count} in view of {all} with a pin',
  },
  'console.hotline_map.longer': {
    zh: '有的列表太长，没有全部显示；选一个单位可以看得更全。',
    en: 'Some lists are longer than is shown; choose a unit to see more.',
  },
  'console.hotline_map.none_here': {
    zh: '视野内没有这样的反映。移动地图或放宽筛选。',
    en: 'Nothing of the kind is in view. Move the map or widen the filter.',
  },
  'console.hotline_map.more_here': { zh: '还有 {count} 件，放大地图查看', en: '{count} more: look closer' },
  'console.hotline_map.due': { zh: '应于 {day} 前办结', en: 'Due by {day}' },
  'console.hotline_map.together': {
    zh: '这里有 {count} 件，其中超期 {late} 件，点击放大',
    en: '{count:report|reports} here, {late} late: look closer',
  },
  'console.hotline_map.one_late': { zh: '超期：{service} {place}', en: 'Late: {service} {place}' },
  'console.hotline_map.one_open': { zh: '办理中：{service} {place}', en: 'In progress: {service} {place}' },
  'console.hotline_map.one_done': { zh: '已办理：{service} {place}', en: 'Done: {service} {place}' },
} as const;
