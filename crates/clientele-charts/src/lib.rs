//! Report -> Figure -> display list -> canvas, SVG, hit index, data table.
