//! Journeys in the real window, by keyboard, under a virtual display.
