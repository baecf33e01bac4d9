// The package as an ES module: every entry, in one object.
import * as motcua from "motcua";
import * as everything from "motcua/all";
import * as identity from "motcua/identity";
import * as payload from "motcua/payload";
import * as raster from "motcua/raster";
import * as reference from "motcua/reference";

export { everything, identity, motcua, payload, raster, reference };
export const all = { ...reference, ...identity, ...raster, ...motcua };
