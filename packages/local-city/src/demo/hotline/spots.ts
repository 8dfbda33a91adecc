/** Crossings of the demo city's map where something is reported; WGS-84. */
export const spots = {
  fuming: { place: '鄞州区福明路与百丈东路路口', lat: 29.8612, lng: 121.5878 },
  shiji: { place: '鄞州区世纪大道与中山东路路口', lat: 29.8684, lng: 121.594 },
  caihong: { place: '鄞州区彩虹路与中山东路路口', lat: 29.8703, lng: 121.5638 },
  xingning: { place: '鄞州区兴宁路与福庆南路路口', lat: 29.8552, lng: 121.5801 },
  ningnan: { place: '鄞州区宁南北路与鄞县大道路口', lat: 29.8162, lng: 121.5439 },
  qianhu: { place: '鄞州区钱湖北路与鄞县大道路口', lat: 29.8161, lng: 121.5571 },
  liyuan: { place: '海曙区丽园北路与中山西路路口', lat: 29.8739, lng: 121.5345 },
  huanchengxi: { place: '海曙区环城西路与中山西路路口', lat: 29.8753, lng: 121.5245 },
  liuting: { place: '海曙区柳汀街与丽园南路路口', lat: 29.8651, lng: 121.5345 },
  renmin: { place: '江北区人民路与环城北路路口', lat: 29.8968, lng: 121.5571 },
  jiangbei: { place: '江北区江北大道与环城北路路口', lat: 29.8975, lng: 121.5338 },
  taishan: { place: '北仑区泰山路与恒山路路口', lat: 29.9086, lng: 121.8445 },
  cihai: { place: '镇海区慈海路与荣吉路路口', lat: 29.9701, lng: 121.5934 },
  dacheng: { place: '奉化区大成路与南山路路口', lat: 29.6556, lng: 121.4078 },
} as const;
export type Spot = keyof typeof spots;

const metresPerLat = 110_900;

/** A place so many metres east and north of a crossing. */
export function near(spot: Spot, [east, north]: readonly [number, number] = [0, 0]) {
  const { lat, lng } = spots[spot];
  const metresPerLng = metresPerLat * Math.cos((lat * Math.PI) / 180);
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { lat: rounded(lat + north / metresPerLat), lng: rounded(lng + east / metresPerLng) };
}
