import type { StaffRole } from '@yilu/contracts';

export interface DemoOfficer {
  readonly sub: string;
  readonly name: string;
  readonly badge: string;
  readonly unit: string;
  readonly roles: readonly StaffRole[];
}

const squad = '宁波市公安局交通警察局海曙大队（演示）';
const bureau = '宁波市公安局交通警察局（演示）';

/** Staff of the demo bureau, as its identity provider knows them. */
export const officers: readonly DemoOfficer[] = [
  { sub: 'officer-sun', name: '孙强', badge: '021001', unit: squad, roles: ['accident_officer'] },
  { sub: 'officer-wu', name: '吴霞', badge: '021002', unit: squad, roles: ['accident_officer'] },
  { sub: 'officer-xu', name: '徐明', badge: '020101', unit: squad, roles: ['supervisor', 'accident_officer'] },
  { sub: 'officer-zhu', name: '朱琳', badge: '020201', unit: bureau, roles: ['legal_reviewer'] },
  { sub: 'officer-he', name: '何涛', badge: '020301', unit: bureau, roles: ['auditor'] },
  { sub: 'officer-gao', name: '高峰', badge: '020401', unit: bureau, roles: ['admin'] },
  { sub: 'officer-han', name: '韩冰', badge: '020202', unit: bureau, roles: ['hearing_officer'] },
  // Two of them: nobody gives back a larger sum alone.
  { sub: 'officer-qian', name: '钱颖', badge: '020501', unit: bureau, roles: ['finance'] },
  { sub: 'officer-shen', name: '沈洁', badge: '020502', unit: bureau, roles: ['finance'] },
  { sub: 'officer-fang', name: '方敏', badge: '020601', unit: bureau, roles: ['exam_admin'] },
  { sub: 'officer-fei', name: '费宁', badge: '020701', unit: bureau, roles: ['facilities'] },
  // Somebody of an outside owner: he sees what was given to his own unit, and nothing else.
  { sub: 'officer-tang', name: '唐亮', badge: 'YH0012', unit: '宁波市道路设施养护中心', roles: ['facility_unit'] },
  { sub: 'officer-ren', name: '任洁', badge: '020801', unit: bureau, roles: ['tip_reviewer'] },
  { sub: 'officer-lin', name: '林悦', badge: '029001', unit: bureau, roles: ['desk_operator'] },
];
