/** Half a million apply within days, and most within the first hour: many partitions, so that none is hot. */
export const applicationShards = 64;
