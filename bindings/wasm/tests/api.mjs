// The package as an ES module: every entry, in one object.
import * as motcua from "motcua";
import * as everything from "motcua/all";
import * as desk from "motcua/desk";
import * as identity from "motcua/identity";
import * as law from "motcua/law";
import * as orders from "motcua/orders";
import * as payload from "motcua/payload";
import * as raster from "motcua/raster";
import * as reference from "motcua/reference";
import * as catalogue from "motcua/rules";
import * as slip from "motcua/slip";
import * as write from "motcua/write";

export { catalogue, desk, everything, identity, law, motcua, orders, payload, raster, reference, slip, write };
/** The rooms whose calls are asked by a question, beside the functions. */
export const rooms = { ...desk, ...law, ...orders };
export const all = { ...rooms, ...reference, ...identity, ...raster, ...motcua };
