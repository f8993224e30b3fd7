//! A shop's day: requests for every command that changes something, each of them one that must be taken.
//!
//! Everything that happens in a day belongs to a life: of an order, an item, a customer, a draft, of the shop
//! itself. What is done next in a life follows from what was answered before in the same life, so that at most
//! one request of each is under way, and lives do not disturb each other.

mod deeds;
mod life;
mod lives;
mod shop;

pub use life::Request;
pub use shop::{ask, new_shop};

use crate::chance::Chance;
use life::Life;
use serde_json::Value;

/// Lives that go on at the same time.
const AT_ONCE: usize = 12;

/// The lives of a day, those that ended left out.
pub struct Day {
    chance: Chance,
    lives: Vec<Life>,
    begun: usize,
}

impl Day {
    pub fn new(chance: Chance) -> Self {
        let mut day = Self {
            chance,
            lives: Vec::new(),
            begun: 0,
        };
        while day.lives.len() < AT_ONCE {
            day.begin();
        }
        day
    }

    /// What somebody does next; nothing while every life waits for an answer.
    pub fn next_request(&mut self) -> Option<Request> {
        let free: Vec<usize> = (0..self.lives.len())
            .filter(|at| !self.lives[*at].is_waiting())
            .collect();
        if free.is_empty() {
            return None;
        }
        let at = free[self.chance.below_len(free.len())];
        let id = self.chance.uuid();
        Some(self.lives[at].go_on(id, &mut self.chance))
    }

    /// What was answered; it must have been done.
    pub fn hear(&mut self, request: &Request, answer: &Value) {
        let at = self.lives.iter().position(|life| life.waits_for(request));
        let Some(at) = at else { return };
        self.lives[at].hear(answer);
        if self.lives[at].is_over() {
            self.lives.swap_remove(at);
            self.begin();
        }
    }

    fn begin(&mut self) {
        let script = lives::ALL[self.begun % lives::ALL.len()];
        self.begun += 1;
        self.lives.push(Life::new(script, self.begun));
    }
}

/// Every life once, one deed of each in turn: a morning in which every command has its turn. `take` does what
/// is asked and says what was answered.
pub fn morning(chance: &mut Chance, mut take: impl FnMut(&Request) -> Value) {
    let named = lives::ALL.iter().zip(1..);
    let mut lives: Vec<Life> = named.map(|(script, name)| Life::new(script, name)).collect();
    while lives.iter().any(|life| !life.is_over()) {
        for life in lives.iter_mut().filter(|life| !life.is_over()) {
            let request = life.go_on(chance.uuid(), chance);
            life.hear(&take(&request));
        }
    }
}
