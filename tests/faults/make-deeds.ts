/** Many small deeds that differ: typed pages of an invented sale, one in ten a scan. Any seed gives the same files. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeScannedPdf, writeTypedPdf } from "../support/write-pdf.ts";
import { fixture } from "../workers/rig.ts";

const TOWNS = ["Gent", "Brugge", "Leuven", "Mechelen", "Aalst", "Hasselt"];
const FAMILIES = ["Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes"];
const SCAN_EVERY = 10;

export const makeDeeds = (folder: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    const path = join(folder, `deed-${String(i).padStart(4, "0")}.pdf`);
    // A trailing comment makes the bytes of each scan its own; readers look for the end mark within the last kilobyte.
    const scan = () => Buffer.concat([writeScannedPdf(fixture("nl-land.jpg"), 2), Buffer.from(`% ${i}\n`)]);
    writeFileSync(path, i % SCAN_EVERY === SCAN_EVERY - 1 ? scan() : writeTypedPdf(pagesOf(i)));
    return path;
  });

const pagesOf = (i: number): readonly (readonly string[])[] => {
  const town = TOWNS[i % TOWNS.length] ?? "";
  const seller = FAMILIES[i % FAMILIES.length] ?? "";
  const buyer = FAMILIES[(i + 3) % FAMILIES.length] ?? "";
  const first = [
    `VERKOOP - Repertorium ${2000 + i}`,
    `Het jaar tweeduizend twintig, op ${1 + (i % 28)} maart.`,
    `Voor mij, Meester Karel De Smet, notaris te ${town}, zijn verschenen:`,
    `De heer ${seller} Jan, geboren te ${town} op 3 mei 19${50 + (i % 40)}, wonende te ${town}, Kerkstraat ${1 + i}.`,
    "Hierna genoemd: de verkoper.",
    `Mevrouw ${buyer} Anna, geboren te ${town} op 7 juni 19${55 + (i % 40)}, wonende te ${town}, Markt ${2 + i}.`,
    "Hierna genoemd: de koper.",
    "BESCHRIJVING VAN HET GOED",
    `Stad ${town}: een woonhuis, gelegen Dorpsstraat ${3 + i}, gekadastreerd sectie A nummer ${100 + i}/B.`,
    `Kadastraal inkomen: ${400 + i} euro.`,
    "PRIJS",
    `De koop wordt aanvaard voor de prijs van ${150 + i}.000,00 euro.`,
  ];
  return i % 4 === 0 ? [first, ["SLOT", `Waarvan akte, verleden te ${town}.`, "Na voorlezing getekend."]] : [first];
};
