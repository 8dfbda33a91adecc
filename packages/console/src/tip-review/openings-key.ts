/** Under which the list of openings is kept on this page. */
export const openingsKey = 'staff-openings';
