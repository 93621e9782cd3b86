import { configureGlobal } from "fast-check";

/*
 * The same examples each time: whoever changes one thing is not told of another that was always so. `CHANCE=random` looks
 * for new ones, `CHANCE=17` takes those of a seed.
 */
const { CHANCE = "20261120" } = process.env;
if (CHANCE !== "random") configureGlobal({ seed: Number(CHANCE) });
