import { serveScreener } from '@subrosa/deid/worker/serve-screener.js';

// The engine and its lists load here, apart from the page, and work beside it.
serveScreener(self);
