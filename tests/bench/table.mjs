// Figures as a table: median, minimum and maximum of all runs, and the machine they were measured on.
import { execFileSync } from "node:child_process";
import os from "node:os";

export function table(measures, results) {
  const rows = measures.map(([key, name, unit, goal]) => {
    const values = results.map((result) => result[key]).sort((a, b) => a - b);
    const [low, high] = [values.at(0), values.at(-1)];
    return `| ${name} | ${[median(values), low, high].map(number).join(" | ")} | ${unit} | ${goal} |`;
  });
  return ["| measure | median | min | max | unit | goal |", "| --- | ---: | ---: | ---: | --- | --- |", ...rows].join("\n");
}

export function machine() {
  const browser = execFileSync(process.env.CHROMIUM, ["--version"], { stdio: ["ignore", "pipe", "ignore"] }).toString().trim();
  const [processor] = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  const load = os.loadavg()[0].toFixed(1);
  return `${os.cpus().length} x ${processor.model.trim()}, ${memory}, ${browser}, load average ${load}.`;
}

function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const number = (value) => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en"));
