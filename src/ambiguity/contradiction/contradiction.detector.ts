import { type Detector } from '../detector';
export const detectContradiction: Detector = () => null;
