import { describeHalf } from './describe-worlds.js';

describeHalf(0);
