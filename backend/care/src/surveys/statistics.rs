//! What many answers say together, with how sure one may be. Pure. No data is not zero: a number
//! of nothing is `None`.
//!
//! Sources: variance and adjusted Wald interval of the Net Promoter Score, Rocks (2016) The
//! American Statistician 70(4); interval of a share, Wilson's score as in Newcombe (1998)
//! Statistics in Medicine 17:857–872.

/// The quantile of the normal distribution that leaves 2.5 % on each side.
pub const Z95: f64 = 1.959_963_984_54;

/// Fewer answers than this are nothing to rank by.
pub const FEW: i64 = 30;

/// The ends of an interval.
pub type Interval = (f64, f64);

/// How many would recommend, are content, or would not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recommendation {
    pub promoters: i64,
    pub passives: i64,
    pub detractors: i64,
}

impl Recommendation {
    /// Of answers from 0 to 10.
    pub fn of(scores: impl IntoIterator<Item = i32>) -> Self {
        scores.into_iter().fold(Self::default(), |mut sum, score| {
            match score {
                9.. => sum.promoters += 1,
                7 | 8 => sum.passives += 1,
                _ => sum.detractors += 1,
            }
            sum
        })
    }

    pub fn n(self) -> i64 {
        self.promoters + self.passives + self.detractors
    }

    /// Promoters less detractors in points, from -100 to 100.
    pub fn nps(self) -> Option<f64> {
        (self.n() > 0).then(|| 100.0 * score(self.weights()).0)
    }

    /// The variance of one answer, and the standard error of the score in points.
    pub fn spread(self) -> Option<(f64, f64)> {
        (self.n() > 0).then(|| {
            let (_, variance, n) = score(self.weights());
            (variance, 100.0 * (variance / n).sqrt())
        })
    }

    pub fn wald(self) -> Option<Interval> {
        (self.n() > 0).then(|| around(self.weights()))
    }

    /// The score with three answers added, and the interval around it.
    pub fn adjusted(self) -> Option<(f64, Interval)> {
        let (p, q, d) = self.weights();
        let added = (p + 0.75, q + 1.5, d + 0.75);
        (self.n() > 0).then(|| (100.0 * score(added).0, around(added)))
    }

    /// The interval to show: the plain one is too narrow for few answers or an empty class.
    pub fn interval(self) -> Option<Interval> {
        let empty = self.promoters == 0 || self.passives == 0 || self.detractors == 0;
        match self.n() < FEW || empty {
            true => self.adjusted().map(|(_, interval)| interval),
            false => self.wald(),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
    fn weights(self) -> (f64, f64, f64) {
        (self.promoters as f64, self.passives as f64, self.detractors as f64)
    }
}

/// The share of promoters less that of detractors, its variance, and how many there are.
fn score((promoters, passives, detractors): (f64, f64, f64)) -> (f64, f64, f64) {
    let n = promoters + passives + detractors;
    let (p, d) = (promoters / n, detractors / n);
    (p - d, p + d - (p - d).powi(2), n)
}

fn around(weights: (f64, f64, f64)) -> Interval {
    let (middle, variance, n) = score(weights);
    let reach = Z95 * (variance / n).sqrt();
    let clip = |x: f64| (100.0 * x).clamp(-100.0, 100.0);
    (clip(middle - reach), clip(middle + reach))
}

/// Whether the score really moved between two periods: the difference in points, its z, and the
/// probability of a difference as large by chance.
pub fn change(before: Recommendation, after: Recommendation) -> Option<(f64, f64, f64)> {
    let ((_, before_error), (_, after_error)) = (before.spread()?, after.spread()?);
    let difference = after.nps()? - before.nps()?;
    let error = before_error.hypot(after_error);
    let z = (error > 0.0).then(|| difference / error)?;
    let chance = statrs::function::erf::erfc(z.abs() / std::f64::consts::SQRT_2);
    Some((difference, z, chance))
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub count: i64,
    pub n: i64,
}

impl Share {
    /// The top two boxes of answers from 1 to 5.
    pub fn satisfied(scores: impl IntoIterator<Item = i32>) -> Self {
        Self::of(scores, |score| score >= 4)
    }

    pub fn of(scores: impl IntoIterator<Item = i32>, counts: impl Fn(i32) -> bool) -> Self {
        scores.into_iter().fold(Self::default(), |sum, score| Self {
            count: sum.count + i64::from(counts(score)),
            n: sum.n + 1,
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
    pub fn percent(self) -> Option<f64> {
        (self.n > 0).then(|| 100.0 * self.count as f64 / self.n as f64)
    }

    /// Wilson's score interval, as shares from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
    pub fn wilson(self) -> Option<Interval> {
        (self.n > 0).then(|| {
            let (n, p) = (self.n as f64, self.count as f64 / self.n as f64);
            let square = Z95 * Z95;
            let middle = (p + square / (2.0 * n)) / (1.0 + square / n);
            let reach =
                Z95 / (1.0 + square / n) * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
            ((middle - reach).max(0.0), (middle + reach).min(1.0))
        })
    }
}

/// The mean of some answers.
#[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
pub fn mean(scores: &[i32]) -> Option<f64> {
    let sum: i64 = scores.iter().copied().map(i64::from).sum();
    (!scores.is_empty()).then(|| sum as f64 / scores.len() as f64)
}
