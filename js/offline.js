// The entry of the one-file page: what it needs is inside it, and so is what writes it again.
import './offline-parts.js';
import './app.js';
