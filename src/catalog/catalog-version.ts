/** Changes with any code list and with the maps in src/matching that say what follows from its codes; every match run names its own. */
export const CATALOG_VERSION = '3'
