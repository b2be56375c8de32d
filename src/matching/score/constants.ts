/**
 * The judgements of the engine, in one place. They are priors, not measurements: each has its reason here and in
 * docs/matching-reference.md. Changing one is a new ENGINE_VERSION; changing a code list, or a map of this room from its codes, a new
 * CATALOG_VERSION.
 */
export const ENGINE_VERSION = '4'

/** Worth of a stated level 1–5. The steps never shrink: from "average" (3) to "outstanding" (5) is what a company comes for. */
export const LEVEL_WORTH = [0, 0.1, 0.4, 0.7, 1] as const

/** Worth of a strength nobody stated. Above a stated 1 or 2 (that is a known weakness), below any stated 3. */
export const UNKNOWN_STRENGTH = 0.15

/** Worth of an office figure nobody stated: most offices are ordinary, few are known to suit. */
export const UNKNOWN_OFFICE = 0.3

/** Worth for a company that named no wish at all: every municipality is as good as the other. */
export const UNSPECIFIED = 0.5

/**
 * How welcome a company is that meets or misses no stated wish. High, because a municipality whose profile is at the
 * desk wants companies. It also stands for a wish the company has not answered: silence neither raises nor lowers.
 */
export const OPENNESS = 0.9

/** The same of a municipality that has stated nothing to the desk: nobody knows whether it wants companies. */
export const SILENT_OPENNESS = 0.6

/** Weight of that general willingness beside the stated wishes: as much as one must-have. */
export const OPENNESS_WEIGHT = 5

/** A must-have weighs as the highest importance; that it also excludes is decided apart. */
export const MUST_WEIGHT = 5

/** The least level a must-have strength needs where the company names none. */
export const DEFAULT_LEAST_LEVEL = 3

/** What a level below the named least level is still worth, as a share. */
export const BELOW_LEAST_LEVEL = 0.35

/** What follows from purposes, presence and industry weighs together at most this share of the needs stated outright. */
export const IMPLIED_CEILING = 0.25

/**
 * Share of a stated level's worth by what the municipality's note tells: only the name of the strength or nothing; something
 * else; a figure or proper name that can be checked; a record, that companies really came. Companies follow companies, so a
 * record is believed fully. Even a bare level 5 stays above a level 4 with a record: words bear a level out, they do not
 * replace it.
 */
export const BORNE_OUT = { nothing: 0.78, words: 0.84, particulars: 0.9, record: 1 } as const

/**
 * How far related strengths lift an ordinary stated level (3), as a share of the way to what they would say alone: half is the
 * municipality's own word. A good level (4, 5) loses nothing by being stated; a weakness stays below the next level.
 */
export const ORDINARY_LIFTED = 0.5

/** How far related strengths that are fully borne out close what is missing of that share. */
export const KIN_SUPPORT = 0.5

/**
 * How far a related strength whose note names the needed thing closes the gap to a direct statement, by what the note tells beside
 * that name: the name alone is no more than a claim, with a record the note says of the needed thing all there is to say.
 */
export const NAMED_IN_NOTE = { nothing: 0.4, words: 0.6, particulars: 0.8, record: 1 } as const

/**
 * An office or a project is on the municipality's list though it states no level: as a good level (4), half believed for
 * satellite offices and projects under way; for another strength only if its words name that.
 */
export const LISTED = { level: 4, affinity: 0.5 } as const

/** A level derived from public figures is a proxy: half of its distance to the base rate is believed, in either direction. */
export const DERIVED_BELIEF = 0.5

/** How far a line rests on what is known, by where its evidence is from: what is stated or measured fully, an estimate half. */
export const CERTAINTY = { stated: 1, measured: 1, derived: 0.5, estimated: 0.5, related: 0.4, mentioned: 0.2, unknown: 0 } as const

/**
 * What is left of a strength's distance to the base rate when none of the company's particular words is found, or not the kind of it that a
 * free word names; all found: 1.
 */
export const WORDS_FLOOR = 0.6
/** What a word counts in the note of a related strength, and elsewhere in the municipality's texts; in the strength's own note: 1. */
export const SAID_BY_KIN = 0.9
export const SAID_ELSEWHERE = 0.5

/** Worth of a strength that is not stated but whose words stand in the municipality's texts, at the most. */
export const MENTIONED = 0.4

/** A quantity that misses its target is worth nothing at this share of the target away from it, falling evenly until there. */
export const QUANTITY_TOLERANCE = 0.5

/** An office that opens later than asked is worth nothing this many days late. */
export const DAYS_TOLERANCE = 180

/** Worth of a fact of the place nobody knows; as for offices, most places are ordinary. */
export const UNKNOWN_PLACE = 0.3

/** How far a stated strength in support measures, whose name says 補助金等, speaks for a subsidy nobody stated; from level 3 up. */
export const SUPPORT_FOR_SUBSIDY = { leastLevel: 3, affinity: 0.8 } as const

/**
 * Door to door by ground: 20 minutes to the first train and from the last, near places at 60 km/h as the crow flies
 * (local lines, roads that wind), what lies beyond at 133 km/h (between a limited express and the Shinkansen, changes included).
 */
export const GROUND = { minutes: 20, nearKm: 50, nearMinutesPerKm: 1, farMinutesPerKm: 0.45 } as const

/**
 * Door to door by air: 170 minutes to the airport, in it, up, down and to the door, then 750 km/h. Against ground from about 330 km on.
 * Both were checked against two dozen ordinary journeys (test/matching/distance.test.ts): mostly within a quarter; far too
 * low along coasts without a fast line (大阪–白浜, 札幌–函館: half). That is why an estimate never excludes.
 */
export const AIR = { minutes: 170, minutesPerKm: 0.08 } as const

/**
 * Minutes a change of planes costs on the way to an island: waiting for one of a few flights a day, a second start and landing. Rather
 * long than short, since connections to islands are rare (新宿–五島, –対馬, –与那国: five to seven hours).
 */
export const CHANGE_OF_PLANES = 110

/** Worth of a free word that stands whole in the municipality's best texts: nearly as much as a strength with a level and evidence. */
export const WORD_FOUND = 0.85

/**
 * What a free word found in the note of a strength of level 3, 4, 5 counts; it is never worth more than the next level. The steps
 * are small: the very words asked for say more than the level, which is how good the municipality calls what they stand beside.
 */
export const SAID_AT_LEVEL = [0, 0, 0.8, 0.9, 1] as const

/** What a word counts for one kind of a strength (スキー) where only another word for that kind (雪山) is written, as a share of its own. */
export const ALIKE = 0.5

/**
 * How much more a proper word in Latin letters weighs (Ruby, AWS): it has one piece only, however long, and says what exactly is
 * wanted.
 */
export const PROPER_WORD = 2

/** A free word counts in part from a third of its bigrams: of 実証実験 in a text about 実証事業 every third is there. */
export const LEAST_OF_A_WORD = 0.3

/** Weight of a free word in bigrams: of one that stands in nearly any wish, as a share of its own; of a single character. */
export const COMMON_WORD = 0.5
export const SINGLE_LETTER = 0.5
