/** What the second pass of the tour needs of a worker. */
interface TourWorker {
  stop(): Promise<void>;
  resume(): Promise<void>;
}

/** Plays every scene and answers the number of steps; throws at the first that does not happen as told. */
export function playTour(options: {
  url: string;
  worker: TourWorker;
  print?: (line: string) => void;
  prefix?: string;
}): Promise<number>;
