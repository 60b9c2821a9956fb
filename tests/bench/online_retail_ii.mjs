// A seeded file in the shape of Online Retail II (UCI 502: a British wholesaler of gifts, December 2009 to December 2011).
//
// The shape, at 1,000,000 rows: about 90 MB; eight columns; invoices in the order of time, about 38,000 of customers and
// some thousands without one; 5,900 customers, 5,300 products, 43 countries; 22.8% of the rows without a customer, 2% of
// them on credit notes (invoice number with a C, negative quantity); descriptions with commas and quotes; customer ids
// written as `13085.0`. Words, names and numbers are drawn, none is copied. More rows mean more orders of the same people.
import { ensure, generator, normal } from "./draw.mjs";

// Part of the file's name: raise it whenever the output changes.
const VERSION = 1;
const HEADER = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";
const FIRST_DAY = Date.UTC(2009, 11, 1);
const DAYS = 739;
export const SHAPE = { customers: 5_900, products: 5_300, countries: 43 };

/** Writes the file below `folder` unless it is there; returns its path. */
export function ensureFile(folder, rows) {
  return ensure(folder, `online-retail-ii-v${VERSION}-${rows}.csv`, () => generate(rows));
}

/** Yields the file as pieces of text. */
export function* generate(rows, seed = 502) {
  const random = generator(seed);
  const products = makeProducts(random);
  const customers = makeCustomers(random);
  let [written, piece, number] = [0, HEADER, 489_434];
  for (const invoice of invoices(random, rows, customers)) {
    const date = new Date(invoice.time).toISOString().slice(0, 19).replace("T", " ");
    const start = `${invoice.credit ? "C" : ""}${number}`;
    const end = `${invoice.customer ? `${invoice.customer.id}.0` : ""},${invoice.country}\n`;
    for (let line = 0; line < invoice.lines && written < rows; line += 1, written += 1) {
      const product = products[pick(random, products.length, 2.2)];
      const quantity = invoice.credit ? -1 - pick(random, 12, 3) : QUANTITIES[pick(random, QUANTITIES.length, 1.6)];
      const price = !invoice.customer && random() < 0.02 ? "0.0" : product.prices[random() < 0.85 ? 0 : 1];
      piece += `${start},${product.code},${product.description},${quantity},${date},${price},${end}`;
    }
    number += 1;
    if (piece.length > 1 << 20) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

const QUANTITIES = [1, 1, 2, 12, 6, 3, 4, 10, 24, 8, 5, 48, 25, 16, 20, 36, 72, 100, 96, 144, 200, 288, 600, 1200];

// All invoices in the order of time. Credit notes are short, an anonymous invoice is a day's till roll.
function invoices(random, rows, customers) {
  const made = [];
  const add = (count, lines, credit, customerOf) => {
    for (let index = 0; index < count; index += 1) {
      const customer = customerOf(index);
      const country = customer?.country ?? "United Kingdom";
      made.push({ time: time(random), lines: lines(), credit, customer, country });
    }
  };
  const long = (mean) => () => Math.max(1, Math.round(mean * 0.75 * Math.exp(0.8 * normal(random) - 0.04)));
  // The first invoices cover every customer once, the others go to the regulars.
  const regular = (index) => customers[index] ?? customers[pick(random, customers.length, 2.6)];
  add(Math.round(rows * 0.038), long(20.12), false, regular);
  add(Math.round(rows * 0.0075), () => 1 + pick(random, 6, 2), true, () => regular(Infinity));
  let missing = rows - made.reduce((sum, invoice) => sum + invoice.lines, 0);
  const till = long(60);
  while (missing > 0) {
    add(1, () => Math.min(till(), missing), false, () => undefined);
    missing -= made.at(-1).lines;
  }
  return made.sort((a, b) => a.time - b.time);
}

// Minutes between eight and eight, never on a Saturday, more towards Christmas.
function time(random) {
  for (;;) {
    const midnight = FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000;
    const date = new Date(midnight);
    const season = date.getUTCMonth() >= 8 ? 1 : 0.6;
    if (date.getUTCDay() !== 6 && random() < season) {
      return midnight + (8 * 60 + Math.floor((random() + random()) * 360)) * 60_000;
    }
  }
}

function makeCustomers(random) {
  return Array.from({ length: SHAPE.customers }, (_, index) => ({
    id: 12_346 + index,
    country: COUNTRIES[index < COUNTRIES.length ? index : random() < 0.92 ? 0 : pick(random, COUNTRIES.length, 2.5)],
  })).sort((a, b) => (a.id * 7919) % 10_007 - ((b.id * 7919) % 10_007));
}

function makeProducts(random) {
  const word = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: SHAPE.products }, (_, index) => {
    const number = 10_002 + Math.floor((index * 80_212) / SHAPE.products);
    const code = `${number}${random() < 0.3 ? "ABCDEGKLMNPRSTUW"[Math.floor(random() * 16)] : ""}`;
    const plain = `${word(MANNER)} ${word(COLOUR)} ${word(PATTERN)} ${word(THING)}`;
    const kind = random();
    const description =
      kind < 0.015 ? `"${plain} ${4 + (index % 9)}"" "` : kind < 0.05 ? `"${plain} , ${word(COLOUR)}"` : plain;
    const price = Math.exp(0.95 * normal(random) + 0.9);
    return { code, description, prices: [price, price * 1.7].map((value) => String(Number(value.toFixed(2)))) };
  });
}

/** An index below `count`, the lower the likelier: `skew` 1 is uniform. */
function pick(random, count, skew) {
  return Math.floor(count * random() ** skew);
}

const words = (text) => text.trim().split(/\s+/);
const MANNER = words("VINTAGE SMALL LARGE SET/6 SET/12 MINI HANGING PACK/72 GLASS WOODEN ENAMEL PAPER TRADITIONAL RETRO");
const COLOUR = words("RED WHITE PINK BLUE IVORY GREEN BLACK SILVER CREAM GOLD TURQUOISE ORANGE LILAC NATURAL");
const PATTERN = words("SPOTTY HEART FLORAL STRIPED STAR POLKADOT SKULL PAISLEY ROSE DAISY TOADSTOOL UNION-JACK BIRD OWL");
const THING = words(`T-LIGHT BUNTING LANTERN CAKESTAND MUG CUSHION CANDLE FRAME NOTEBOOK BAG CLOCK DOORMAT BOWL
  UMBRELLA TEACUP WREATH NAPKINS APRON SIGN MIRROR`);
const COUNTRIES = [
  "United Kingdom", "EIRE", "Germany", "France", "Netherlands", "Spain", "Switzerland", "Belgium", "Portugal",
  "Australia", "Channel Islands", "Sweden", "Italy", "Norway", "Cyprus", "Finland", "Austria", "Denmark",
  "Unspecified", "Greece", "Japan", "Poland", "USA", "United Arab Emirates", "Singapore", "Israel", "Malta",
  "Hong Kong", "Lithuania", "Canada", "Iceland", "RSA", "Brazil", "Thailand", "European Community", "Bahrain", "Korea",
  "Czech Republic", "Lebanon", "Saudi Arabia", "Nigeria", "Bermuda", "West Indies",
];
