//! What is left to chance, the same each time: a stream of its own for each thing that is drawn,
//! so that a new kind of thing does not shift the others.

use rand::{RngExt, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use sha2::{Digest, Sha256};

pub struct Chance(ChaCha8Rng);

impl Chance {
    pub fn of(seed: u64, kind: &str, index: usize) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_be_bytes());
        hash.update(kind);
        hash.update((index as u64).to_be_bytes());
        Self(ChaCha8Rng::from_seed(hash.finalize().into()))
    }

    /// Whether something happens that happens so often of a hundred times.
    pub fn percent(&mut self, share: u32) -> bool {
        self.0.random_range(0..100) < share
    }

    /// From `low` to `high`, both of them too.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high.max(low))
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.choose(&mut self.0)
    }

    /// A place of the list, by weight.
    pub fn weighted(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let all: u32 = weights.clone().sum();
        let mut left = self.0.random_range(0..all.max(1));
        for (place, weight) in weights.enumerate() {
            if left < weight {
                return place;
            }
            left -= weight;
        }
        0
    }

    /// A telephone that nobody has.
    pub fn phone(&mut self) -> String {
        format!("0970{:07}", self.0.random_range(1_000_000..9_999_999))
    }
}
