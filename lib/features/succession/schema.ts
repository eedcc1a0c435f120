/** Where a version can be read. */
export const versionHref = (versionId: string): string => `/agreement/versions/${versionId}`;
