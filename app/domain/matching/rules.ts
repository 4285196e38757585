import { z } from "zod";

const points = z.number().int().min(0);
// No 29, 30 or 31: a day that every month has needs no calendar.
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/);
const share = z.number().int().min(0).max(100);
const journey = z.object({ band: z.number().int().min(1).max(4), share });
const level = z.number().int().min(1).max(4);

const laneLimits = z
  .object({
    minimumLevel: level,
    maximumLevel: level,
    minimumHours: points,
    maximumHours: points,
    /** Hours a week that one team, class or person usually has: tells whether the work fits before the end date. */
    weeklyHours: z.number().int().min(1),
    /** Days (MM-DD) on which a new group starts; empty: any day. */
    intakes: z.array(monthDay),
    minimumSupervisionHours: points,
    /** What one hour costs the entrepreneur; 0: nothing. */
    hourlyRateCents: points,
    needsBudget: z.boolean(),
    acceptsCritical: z.boolean(),
    acceptsRegularWork: z.boolean(),
    /** How much of the points for learning this lane can earn, in percent. */
    learningShare: share,
  })
  .refine((limits) => limits.minimumLevel <= limits.maximumLevel, { path: ["maximumLevel"] })
  .refine((limits) => limits.minimumHours <= limits.maximumHours, { path: ["maximumHours"] });

const laneWeights = z
  .object({ level: points, supply: points, time: points, learning: points, cost: points })
  .refine((weights) => sumOf(weights) === 100, { message: "matching.errors.weights-100" });

const rankingWeights = z
  .object({
    skills: points,
    level: points,
    availability: points,
    sector: points,
    travel: points,
    language: points,
    interest: points,
  })
  .refine((weights) => sumOf(weights) === 1000, { message: "matching.errors.weights-1000" });

const rankingRules = z
  .object({
    weights: rankingWeights,
    minimumFit: z.number().int().min(0).max(1000),
    /** Fits are compared in steps of this many points; within a step workload and waiting time decide. */
    equalWithin: z.number().int().min(1).max(1000),
    /** How far each place is (see `maxTravelBand`) and which share of the travel points it earns, in percent. Online is no travel. */
    travel: z.object({ "media-park": journey, "on-site": journey }),
    good: z.number().int().min(0).max(1000),
    fair: z.number().int().min(0).max(1000),
  })
  .refine(({ good, fair, minimumFit }) => minimumFit <= fair && fair < good, {
    path: ["good"],
    message: "matching.errors.bands",
  });

/** A set of matching rules as the coordinator may edit it. Weights and limits are set by people, never learned. */
export const matchingRulesSchema = z.object({
  version: z.number().int().min(1),
  skillWeights: z.object({ must: z.number().int().min(1), nice: z.number().int().min(1) }),
  lanes: z.object({
    weights: laneWeights,
    /** Two lanes closer than this many points are a doubt: nothing is chosen beforehand. */
    doubtGap: z.number().int().min(0).max(100),
    /** So many candidates per skill are 'enough'. */
    supplyTarget: z.number().int().min(1),
    limits: z.object({ student: laneLimits, mbo: laneLimits, frontrunner: laneLimits }),
  }),
  ranking: rankingRules,
  proposal: z
    .object({
      expiryWorkingDays: z.number().int().min(1).max(60),
      /** Who has not answered after so many working days gets a reminder. */
      reminderWorkingDays: z.number().int().min(1).max(60),
      /** So many proposals wait for one candidate at the same time at most. */
      maximumOpen: z.number().int().min(1).max(50),
      /** Who was asked so often in the last quarter is left alone for a while. */
      mostRecent: z.number().int().min(1).max(100),
      /** After so many proposals in a row without an answer we stop asking until she says that she is there again. */
      pauseAfterUnanswered: z.number().int().min(1).max(50),
    })
    .refine((proposal) => proposal.reminderWorkingDays < proposal.expiryWorkingDays, {
      path: ["reminderWorkingDays"],
      message: "matching.errors.reminder",
    }),
});

export type MatchingRules = z.infer<typeof matchingRulesSchema>;
export type LaneLimits = z.infer<typeof laneLimits>;

/**
 * Rules as they were kept under this version.
 * @throws when they cannot be read: a version is never changed, so nothing may be made up for it
 */
export const storedRules = (content: unknown, version: number): MatchingRules =>
  matchingRulesSchema.parse({ ...matchingRulesContent.parse(content), version });

const matchingRulesContent = z.record(z.string(), z.unknown());

/** Where we start from. Levels: mbo 2–4 reaches 2, hbo 3, a frontrunner 4. Hours are what one group does in one period. */
export const defaultRules: MatchingRules = {
  version: 1,
  skillWeights: { must: 2, nice: 1 },
  lanes: {
    weights: { level: 30, supply: 25, time: 20, learning: 15, cost: 10 },
    doubtGap: 10,
    supplyTarget: 5,
    limits: {
      student: {
        minimumLevel: 2,
        maximumLevel: 3,
        minimumHours: 8,
        maximumHours: 420,
        weeklyHours: 16,
        intakes: ["02-01", "04-15", "09-01", "11-15"],
        minimumSupervisionHours: 1,
        hourlyRateCents: 0,
        needsBudget: false,
        acceptsCritical: false,
        acceptsRegularWork: false,
        learningShare: 100,
      },
      mbo: {
        minimumLevel: 1,
        maximumLevel: 2,
        minimumHours: 8,
        maximumHours: 240,
        weeklyHours: 16,
        intakes: ["02-01", "04-15", "09-01", "11-15"],
        minimumSupervisionHours: 2,
        hourlyRateCents: 0,
        needsBudget: false,
        acceptsCritical: false,
        acceptsRegularWork: false,
        learningShare: 100,
      },
      frontrunner: {
        minimumLevel: 3,
        maximumLevel: 4,
        minimumHours: 1,
        maximumHours: 1600,
        weeklyHours: 16,
        intakes: [],
        minimumSupervisionHours: 0,
        hourlyRateCents: 7500,
        needsBudget: true,
        acceptsCritical: true,
        acceptsRegularWork: true,
        learningShare: 40,
      },
    },
  },
  ranking: {
    weights: { skills: 450, level: 100, availability: 150, sector: 75, travel: 100, language: 50, interest: 75 },
    minimumFit: 350,
    equalWithin: 20,
    travel: { "media-park": { band: 1, share: 100 }, "on-site": { band: 2, share: 75 } },
    good: 700,
    fair: 500,
  },
  proposal: {
    ...{ expiryWorkingDays: 5, reminderWorkingDays: 3 },
    ...{ maximumOpen: 3, mostRecent: 6, pauseAfterUnanswered: 3 },
  },
};

function sumOf(weights: Readonly<Record<string, number>>): number {
  return Object.values(weights).reduce((total, weight) => total + weight, 0);
}
